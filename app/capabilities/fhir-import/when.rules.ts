import { dayOf, isDate } from '../../platform/pure/days.ts'
import type { FindingCode } from './contract.ts'

/** Nobody's clock is further ahead than this. */
const clockAhead = 10 * 60 * 1000

/** The day of a moment that FHIR wrote, on a calendar here; or why it is none on which somebody answered. */
export function dayAnswered(
  authored: string | undefined,
  now: Date,
): { on: string } | { why: Extract<FindingCode, 'no-date' | 'no-day' | 'future' | 'too-old'> } {
  if (authored === undefined) return { why: 'no-date' }
  if (authored.length < 10) return { why: 'no-day' }
  const date = authored.slice(0, 10)
  if (!isDate(date)) return { why: 'no-day' }
  const moment = authored.length > 10 ? new Date(authored) : undefined
  if (moment && Number.isNaN(moment.getTime())) return { why: 'no-day' }
  if (date < '1900-01-02') return { why: 'too-old' }
  const on = moment ? dayOf(moment) : date
  if (moment ? +moment > +now + clockAhead : on > dayOf(now)) return { why: 'future' }
  return { on }
}
