import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions, Stack } from '../../../ui/stack/stack.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Entry, Plan } from '../contract.ts'
import { StateForm } from '../parts/act.tsx'
import { History, SinceAgreed } from '../parts/history.tsx'
import { NotAgreed } from '../parts/not-agreed.tsx'
import { OfGoal } from '../parts/of-goal.tsx'
import { OtherViews } from '../parts/other-views.tsx'
import { PlanPage } from '../parts/plan-page.tsx'
import { Proposals } from '../parts/proposals.tsx'
import { isShared, type Room } from '../parts/room.ts'
import { Standing } from '../parts/standing.tsx'
import { kindTexts, problemText, statusText } from '../parts/texts.ts'
import { placeOf, type Tried } from '../parts/tried.ts'
import { WhereNow } from '../parts/where-now.tsx'
import { WhoSees } from '../parts/who-sees.tsx'
import { proposalsOf, shownVersion, standingOf, statusFor } from '../rules.ts'
import { mayMove, mayWrite } from '../writing.rules.ts'

type Props = { page: PageContext; room: Room; plan: Plan; entry: Entry; newKey: () => string; tried?: Tried }

/** One entry: what it says, what is proposed, what was answered, and everything that happened to it. */
export function EntryScreen({ page, room, plan, entry, newKey, tried }: Props) {
  const t = textOf(page.language)
  const act = { room, entry, newKey }
  const standing = standingOf(entry)
  const proposals = proposalsOf(entry)
  const shown = shownVersion(entry)
  const isPerson = room.side === 'person'
  const answering = proposals.some(
    ({ author }) => isPerson || (author.side !== 'person' && author.id === room.me),
  )
  const canChange =
    mayWrite({ side: room.side }, entry.kind) && entry.state === 'open' && standing.length < 2 && !answering
  const move = (state: Entry['state']) => entry.state !== state && mayMove({ side: room.side }, entry, state)
  return (
    <PlanPage page={page} room={room} title={t(kindTexts[entry.kind].one)}>
      {tried && (
        <ErrorSummary
          title={t('common.problem')}
          errors={tried.problems.map((each) => ({ href: placeOf(tried, each), text: problemText(t, each) }))}
        />
      )}
      <BackLink href={room.home}>{t('sharedPlan.toPlan')}</BackLink>
      <Heading level={1}>{t(kindTexts[entry.kind].one)}</Heading>
      <p>
        <Tag kind="accent">{statusText(t, room, statusFor(entry, room.side, isShared(room)))}</Tag>
      </p>
      <Stack gap="l">
        <div id="words">
          <Proposals {...act} tried={tried} />
          {proposals.length > 0 && standing.length > 0 && (
            <Heading level={2}>{t('sharedPlan.inPlan')}</Heading>
          )}
          <Standing {...act} tried={tried} />
          {standing.length + proposals.length === 0 && shown && <NotAgreed {...act} version={shown} />}
        </div>
        <SinceAgreed room={room} entry={entry} />
        <Actions>
          {canChange && (
            <Button kind="secondary" href={`${room.home}/${entry.id}/change`}>
              {t(isPerson ? 'sharedPlan.change' : 'sharedPlan.proposeChange')}
            </Button>
          )}
          {standing.length === 1 && entry.state === 'open' && entry.kind !== 'note' && move('done') && (
            <StateForm {...act} state="done">
              {t('sharedPlan.done')}
            </StateForm>
          )}
          {move('open') && (
            <StateForm {...act} state="open">
              {t(entry.state === 'done' ? 'sharedPlan.notDone' : 'sharedPlan.bringBack')}
            </StateForm>
          )}
          {standing.length > 0 && move('put-away') && (
            <StateForm {...act} state="put-away">
              {t('sharedPlan.putAway')}
            </StateForm>
          )}
        </Actions>
        {entry.kind === 'goal' && <WhereNow {...act} tried={tried} />}
        <OfGoal room={room} entry={entry} entries={plan.entries} />
        <OtherViews {...act} tried={tried} />
        {isShared(room) && isPerson && shown?.author.side === 'person' && (
          <div>
            <WhoSees room={room} readers={plan.readers} since={shown.writtenAt} />
          </div>
        )}
        <History room={room} entry={entry} />
      </Stack>
    </PlanPage>
  )
}
