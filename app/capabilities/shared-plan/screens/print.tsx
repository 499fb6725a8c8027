import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { momentInWords } from '../../../platform/pure/days.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PrintPage } from '../../../ui/print-page/print-page.tsx'
import type { Entry, Kind, Plan } from '../contract.ts'
import { PlanPage } from '../parts/plan-page.tsx'
import { PrintedEntry } from '../parts/printed-entry.tsx'
import type { Room } from '../parts/room.ts'
import { isOnPage } from '../rules.ts'

type Props = { page: PageContext; room: Room; plan: Plan; now: Date }

const sections = [
  ['step', 'sharedPlan.steps'],
  ['helps', 'sharedPlan.helps'],
  ['note', 'sharedPlan.notes'],
] as const

/** The plan on paper. It says from when it is, since paper does not change by itself (H07). */
export function PlanPrintScreen({ page, room, plan, now }: Props) {
  const t = textOf(page.language)
  const entries = plan.entries.filter(isOnPage)
  const goals = entries.filter(({ kind }) => kind === 'goal')
  const loose = (kind: Kind) =>
    entries.filter((each) => each.kind === kind && !goals.some(({ id }) => id === each.goalId))
  const list = (all: Entry[]) => all.map((entry) => <PrintedEntry room={room} entry={entry} key={entry.id} />)
  return (
    <PlanPage page={page} room={room} title={t('sharedPlan.print')}>
      <BackLink href={room.home}>{t('sharedPlan.toPlan')}</BackLink>
      <PrintPage
        title={room.side === 'person' ? t('sharedPlan.title') : t('sharedPlan.titleOf', { name: room.name })}
        footer={t('sharedPlan.printedOn', { moment: momentInWords(now, page.language.tag) })}
      >
        {entries.length === 0 && <p>{t('sharedPlan.empty')}</p>}
        {goals.length > 0 && (
          <section>
            <Heading level={2}>{t('sharedPlan.goals')}</Heading>
            {goals.map((goal) => (
              <div key={goal.id}>
                <PrintedEntry room={room} entry={goal} />
                {list(entries.filter(({ goalId }) => goalId === goal.id))}
              </div>
            ))}
          </section>
        )}
        {sections.map(
          ([kind, label]) =>
            loose(kind).length > 0 && (
              <section key={kind}>
                <Heading level={2}>{t(label)}</Heading>
                {list(loose(kind))}
              </section>
            ),
        )}
      </PrintPage>
    </PlanPage>
  )
}
