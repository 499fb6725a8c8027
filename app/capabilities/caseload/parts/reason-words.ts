import type { Text } from '../../../language/text.tsx'
import type { CaseloadRow } from '../contract.ts'
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

/** What else to know of a row: who has taken this person on, and that they would rather not be contacted. */
export function besideReason(t: Text, { claim, done, reason }: CaseloadRow): string {
  const said = [
    claim && (claim.own ? t('caseload.claimOwn') : t('caseload.claimBy', { name: claim.name })),
    done?.kind === 'prefers-no-contact' && reason !== 'reviewed' && t('caseload.noContactNoted'),
  ]
  return said.filter(Boolean).join(' ')
}
