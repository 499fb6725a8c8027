import { endOfDay } from '../../platform/pure/days.ts'
import type { Visit } from './contract.ts'

/** Whether somebody with whom visits are shared, reaching back to `from`, sees this one. */
export function isSeenFrom(visit: Pick<Visit, 'shownAt' | 'on' | 'changedAt'>, from: Date): boolean {
  if (!visit.shownAt) return false
  const [year = 0, month = 0, day = 0] = (visit.on ?? '').split('-').map(Number)
  const over = visit.on ? endOfDay(year, month, day) : undefined
  return over === undefined || over >= from || visit.changedAt >= from
}
