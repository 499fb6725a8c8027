import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import type { Plan } from '../contract.ts'
import { EntryLine } from '../parts/entry-line.tsx'
import { PlanPage } from '../parts/plan-page.tsx'
import type { Room } from '../parts/room.ts'
import { inALine } from '../parts/texts.ts'
import { isOnPage, shownVersion } from '../rules.ts'

type Props = { page: PageContext; room: Room; plan: Plan }

/** What is not on the plan's first page any more: nothing is deleted. */
export function RestScreen({ page, room, plan }: Props) {
  const t = textOf(page.language)
  const rest = plan.entries
    .filter((entry) => !isOnPage(entry))
    .toSorted((one, two) => two.stateAt.getTime() - one.stateAt.getTime())
  return (
    <PlanPage page={page} room={room} title={t('sharedPlan.rest')}>
      <BackLink href={room.home}>{t('sharedPlan.toPlan')}</BackLink>
      <Heading level={1}>{t('sharedPlan.rest')}</Heading>
      {rest.length === 0 ? (
        <EmptyState heading={t('sharedPlan.restEmpty')} />
      ) : (
        <LinkList
          items={rest.map((entry) => ({
            href: `${room.home}/${entry.id}`,
            title: inALine(shownVersion(entry)?.content.words ?? ''),
            hint: <EntryLine room={room} entry={entry} />,
          }))}
        />
      )}
    </PlanPage>
  )
}
