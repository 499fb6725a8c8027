import { dayOf } from '../../platform/pure/days.ts'
import { type Asked, type CaseloadRow, dues, type Place, type Reason, reasons, views } from './contract.ts'

/** When a row asks for something: today, within the week, or later. In the order of the list, so groups never mix. */
export const groups = ['today', 'week', 'later'] as const
export type Group = (typeof groups)[number]

/** In which of them a row stands. What is new waits for this week; what is quiet, or ends soon, for later. */
export function groupOf({ reason, at }: Pick<CaseloadRow, 'reason' | 'at'>, now: Date): Group {
  if (reason === 'joined') return 'today'
  if (isDue(reason)) return at < now || dayOf(at) <= dayOf(now) ? 'today' : 'week'
  return reason === 'newly-shared' || reason === 'new-since-reviewed' ? 'week' : 'later'
}

const isDue = (reason: Reason): boolean => dues.some((due) => due === reason)

const ranks: Record<string, number> = {
  joined: 1,
  'newly-shared': 3,
  'new-since-reviewed': 4,
  'ends-soon': 5,
  reviewed: 6,
}

/** The place in the order that rows with a reason have. */
export const rankOfReason = (reason: Reason): number => ranks[reason] ?? 2

/** What an address asks to see. What it names and there is not, is left out. */
export function askedIn(query: URLSearchParams, isId: (typed: string) => boolean): Asked {
  const team = query.get('team') ?? ''
  return {
    view: views.find((view) => view === query.get('view')) ?? 'everyone',
    reason: reasons.find((reason) => reason === query.get('reason')),
    teamId: isId(team) ? team : undefined,
  }
}

/** The address of a list, or of a place in it. */
export function addressOf({ view, reason, teamId }: Asked, after?: Place): string {
  const query = new URLSearchParams()
  if (view !== 'everyone') query.set('view', view)
  if (reason) query.set('reason', reason)
  if (teamId) query.set('team', teamId)
  if (after) query.set('after', `${after.rank}~${after.at.getTime()}~${after.personId}`)
  return query.size > 0 ? `/caseload?${query}` : '/caseload'
}
