import type { Text } from '../../../language/text.tsx'
import type { Visit } from '../contract.ts'
import type { Seat } from '../seat.contract.ts'

/** Where the topics of a visit stand, in a line. */
export function agendaState(t: Text, visit: Visit, seat: Seat): string {
  if (visit.orderPersonAt && visit.orderMember) return t('visits.stateAgreed')
  if (seat.side === 'person') return t(visit.readyAt ? 'visits.stateReady' : 'visits.stateNotReady')
  if (visit.readyAt) return t('visits.stateReadyOther', { name: seat.name })
  return t('visits.stateNotReadyOther', { name: seat.name })
}

/** Whom a visit is with, in words; nothing where nobody is named. */
export function withWords(t: Text, { with: whom }: Pick<Visit, 'with'>): string | undefined {
  return whom && t(whom.endedAt ? 'visits.withEnded' : 'visits.withWhom', { name: whom.name })
}
