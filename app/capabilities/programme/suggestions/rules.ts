import { endOfDay } from '../../../platform/pure/days.ts'
import type { AnswerForm, Suggestion } from './contract.ts'

/** Those that wait for the person on a day: not answered, or put off to a day that has come. */
export function waitingOn(suggestions: readonly Suggestion[], today: string): Suggestion[] {
  return suggestions.filter(
    ({ takenBackAt, answered }) =>
      !takenBackAt &&
      (!answered ||
        (answered.answer === 'later' && answered.laterOn !== undefined && answered.laterOn <= today)),
  )
}

/** The day to which something is put off: tomorrow at the soonest, and within a year. */
export function laterDay(
  form: Pick<AnswerForm, 'answer' | 'later-day' | 'later-month' | 'later-year'>,
  today: string,
): { on: string | undefined } | { field: 'later'; code: 'no-date' | 'past' | 'too-far' } {
  if (form.answer !== 'later') return { on: undefined }
  const [year, month, day] = [form['later-year'], form['later-month'], form['later-day']]
  if (!endOfDay(year, month, day)) return { field: 'later', code: 'no-date' }
  const on = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
  if (on <= today) return { field: 'later', code: 'past' }
  const far = new Date(Date.parse(`${today}T00:00Z`) + 366 * 24 * 60 * 60_000).toISOString().slice(0, 10)
  return on > far ? { field: 'later', code: 'too-far' } : { on }
}

/** Which of the sections somebody holds their contact is tied to: where it would be spoken of first. */
export function sectionFor(held: readonly string[]): string | undefined {
  const order = [
    'messages',
    'visits',
    'goals-and-plan',
    'story',
    'check-ins',
    'what-i-have-tried',
    'exercises',
  ]
  return order.find((section) => held.includes(section))
}
