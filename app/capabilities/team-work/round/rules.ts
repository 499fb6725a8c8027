import { endOfDay } from '../../../platform/pure/days.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import type { DecisionForm, Owner } from './contract.ts'

const longest = 2 * 365 * 24 * 60 * 60 * 1000

/** The calendar day (YYYY-MM-DD) by which something is done: left open, or a day from today on and within two years. */
export function dayOfDecision(form: DecisionForm, now: Date): { by: string | undefined } | Problem {
  const parts = [form['by-day'], form['by-month'], form['by-year']]
  if (parts.every(Number.isNaN)) return { by: undefined }
  const [day = 0, month = 0, year = 0] = parts
  const end = endOfDay(year, month, day)
  if (!end) return { field: 'by', code: 'no-date' }
  if (end < now) return { field: 'by', code: 'past' }
  if (end.getTime() - now.getTime() > longest) return { field: 'by', code: 'too-far' }
  const two = (part: number) => String(part).padStart(2, '0')
  return { by: `${year}-${two(month)}-${two(day)}` }
}

/** Whose it is: the person, the whole team, or one of its members now. */
export function ownerOf(typed: string, members: readonly { id: string; name: string }[]): Owner | undefined {
  if (typed === 'person' || typed === 'team') return { kind: typed }
  const member = members.find(({ id }) => id === typed)
  return member && { kind: 'professional', id: member.id, name: member.name }
}
