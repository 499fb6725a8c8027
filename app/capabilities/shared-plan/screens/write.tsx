import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions, SideBySide } from '../../../ui/stack/stack.tsx'
import type { Entry, Kind } from '../contract.ts'
import type { Filled } from '../filled.rules.ts'
import { EntryFields } from '../parts/entry-fields.tsx'
import { PlanPage } from '../parts/plan-page.tsx'
import { authorName, type Room } from '../parts/room.ts'
import { kindTexts, problemText } from '../parts/texts.ts'
import { VersionWords } from '../parts/version-words.tsx'
import { headsOf, proposalsOf, standingOf } from '../rules.ts'

type Props = {
  page: PageContext
  room: Room
  kind: Kind
  goalId: string
  /** What is changed; none when it is new. */
  entry: Entry | undefined
  formKey: string
  filled: Filled
  problems?: Problem[]
}

/** One page to write an entry or to change it. What it was written after stands above, where there is more than one. */
export function WriteScreen({ page, room, kind, goalId, entry, formKey, filled, problems = [] }: Props) {
  const t = textOf(page.language)
  const isPerson = room.side === 'person'
  const beside = entry ? [...standingOf(entry), ...proposalsOf(entry)] : []
  const back = entry ? `${room.home}/${entry.id}` : room.home
  const title = t(kindTexts[kind].fresh)
  const after = filled.after ?? (entry ? headsOf(entry).map(({ id }) => id) : [])
  const whatHappens = () => {
    if (isPerson) return beside.length > 1 ? t('sharedPlan.whoWritesBoth') : undefined
    return entry
      ? t('sharedPlan.whoProposes', { name: room.name })
      : t('sharedPlan.isProposal', { name: room.name })
  }
  return (
    <PlanPage page={page} room={room} title={title}>
      {problems.length > 0 && (
        <ErrorSummary
          title={t('common.problem')}
          errors={problems.map((each) => ({ href: placeOf(each), text: problemText(t, each) }))}
        />
      )}
      <BackLink href={back}>{t('sharedPlan.toPlan')}</BackLink>
      <Heading level={1}>{title}</Heading>
      {(beside.length > 1 || (beside.length > 0 && filled.after)) && entry && (
        <SideBySide>
          {beside.map((version) => (
            <Card key={version.id} heading={authorName(t, room, version.author)}>
              <VersionWords room={room} entry={entry} version={version} />
            </Card>
          ))}
        </SideBySide>
      )}
      {whatHappens() && <p>{whatHappens()}</p>}
      <form method="post" action={entry ? `${back}/change` : `${room.home}/new`} novalidate>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="goal" value={goalId} />
        {after.map((id) => (
          <input type="hidden" name="after" value={id} key={id} />
        ))}
        <EntryFields room={room} kind={kind} entry={entry} filled={filled} problems={problems} />
        <Actions>
          <Button type="submit">{t(isPerson ? 'sharedPlan.save' : 'sharedPlan.propose')}</Button>
          <Button kind="quiet" href={back}>
            {t('common.cancel')}
          </Button>
        </Actions>
      </form>
    </PlanPage>
  )
}

function placeOf({ field }: Problem): string {
  if (field === 'review') return '#review-day'
  if (field === 'owner') return '#owner'
  return field.startsWith('level-') ? `#${field}` : '#words'
}
