import type { Text } from '../../../language/text.tsx'
import type { CaseloadRow, Reason } from '../contract.ts'
import { outcomeTexts } from '../outcomes/parts/texts.ts'

/** Why somebody stands in the list now, in words. */
export function reasonInWords(t: Text, row: CaseloadRow, day: (at: Date) => string, now: Date): string {
  const last = row.done?.last ? row.done : undefined
  const what = last && t(outcomeTexts[last.kind])
  const at = { day: day(row.at) }
  switch (row.reason) {
    case 'joined':
      return t('caseload.joined')
    case 'message-promised':
      return t(row.at < now ? 'caseload.messagePassed' : 'caseload.messagePromised', at)
    case 'agenda-ready':
      return t('caseload.agendaReady', at)
    case 'plan-awaits':
      return t('caseload.planAwaits', at)
    case 'review-due':
      return t('caseload.reviewDue', at)
    case 'contact-agreed':
      return t('caseload.contactAgreed', at)
    case 'reminder':
      return t('caseload.reminder', at)
    case 'newly-shared':
      return t('caseload.newlyShared', at)
    case 'new-since-reviewed':
      return what ? t('caseload.newSinceNoted', { ...at, what }) : t('caseload.newSinceReviewed', at)
    case 'ends-soon':
      return t('caseload.endsSoon', at)
    case 'reviewed':
      if (last?.remindOn) return t('caseload.willRemind', { day: day(last.remindOn) })
      return what ? t('caseload.noted', { ...at, what }) : t('caseload.reviewed', at)
    case 'removed':
      return t('caseload.takenOff', at)
  }
}

/** What the reason does not say: who has taken this person on, and what was noted, though something else is up now. */
export function besideReason(
  t: Text,
  { claim, done, reason }: CaseloadRow,
  day: (at: Date) => string,
): string {
  const told = reason === 'removed' || reason === 'reminder' || (done?.last && saysDone.includes(reason))
  const stands = done && !told && (done.last || done.kind === 'prefers-no-contact')
  const said = [
    claim && (claim.own ? t('caseload.claimOwn') : t('caseload.claimBy', { name: claim.name })),
    stands && `${t('caseload.noted', { day: day(done.at), what: t(outcomeTexts[done.kind]) })}.`,
  ]
  return said.filter(Boolean).join(' ')
}

const saysDone: readonly Reason[] = ['reviewed', 'new-since-reviewed']
