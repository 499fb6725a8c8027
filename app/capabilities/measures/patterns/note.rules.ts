import { dayOf, isDate } from '../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'

const two = (typed: string) => typed.trim().padStart(2, '0')

/** The day a note is about: a calendar day, not before 1900 and not after today. */
export function dayOfNote(typed: Typed, now: Date): string | Problem {
  const part = (name: string) => String(typed[`day-${name}`] ?? '')
  const day = `${part('year').trim()}-${two(part('month'))}-${two(part('day'))}`
  if (!isDate(day) || day < '1900') return { field: 'day', code: 'no-date' }
  if (day > dayOf(now)) return { field: 'day', code: 'to-come' }
  return day
}
