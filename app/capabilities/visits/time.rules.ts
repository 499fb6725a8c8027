import { wallClock } from '../../platform/pure/wall-clock.ts'
import type { Visit } from './contract.ts'

type Timed = Pick<Visit, 'on' | 'time' | 'calledOffAt' | 'changedAt'>

/** The date it is now where the service is. */
export function today(now: Date): string {
  return wallClock(now, 'Europe/London').date
}

export type VisitState = 'called-off' | 'coming' | 'today' | 'past' | 'no-date'

/** Where a visit stands in time. */
export function stateOf(visit: Timed, now: Date): VisitState {
  if (visit.calledOffAt) return 'called-off'
  if (!visit.on) return 'no-date'
  const date = today(now)
  if (visit.on === date) return 'today'
  return visit.on > date ? 'coming' : 'past'
}

const sortOn = ({ on = '', time = '' }: Timed) => `${on} ${time}`

/** Those that are still to come, the soonest first; those without a date after them, the newest first. */
export function comingOf<T extends Timed>(visits: readonly T[], now: Date): T[] {
  const dated = visits.filter((visit) => ['coming', 'today'].includes(stateOf(visit, now)))
  const undated = visits.filter((visit) => stateOf(visit, now) === 'no-date')
  return [
    ...dated.toSorted((one, other) => sortOn(one).localeCompare(sortOn(other))),
    ...undated.toSorted((one, other) => other.changedAt.getTime() - one.changedAt.getTime()),
  ]
}

/** Those that were, the latest first. */
export function pastOf<T extends Timed>(visits: readonly T[], now: Date): T[] {
  const past = visits.filter((visit) => stateOf(visit, now) === 'past')
  return past.toSorted((one, other) => sortOn(other).localeCompare(sortOn(one)))
}

/** Whether it makes sense to ask how a visit was: on its day and after, or once something was written down in it. */
export function canLookBack(visit: Timed, written: boolean, now: Date): boolean {
  return written || ['today', 'past'].includes(stateOf(visit, now))
}
