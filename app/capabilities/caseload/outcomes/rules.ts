import { dayOf, endOfDay } from '../../../platform/pure/days.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import { type Outcome, type OutcomeForm, removalReasons } from './contract.ts'

const year = 366 * 24 * 60 * 60 * 1000

/** What was typed, as something that was done; or what is missing. A reminder comes tomorrow at the earliest. */
export function outcomeIn(form: OutcomeForm, now: Date): Outcome | Problem {
  const { outcome } = form
  if (outcome === 'removed') {
    const reason = removalReasons.find((each) => each === form.reason)
    return reason ? { kind: outcome, reason } : { field: 'reason', code: 'choose' }
  }
  if (outcome !== 'remind') return { kind: outcome }
  const end = endOfDay(form['on-year'], form['on-month'], form['on-day'])
  if (!end) return { field: 'on', code: 'no-date' }
  const on = dayOf(end)
  if (on <= dayOf(now)) return { field: 'on', code: 'past' }
  if (end.getTime() > now.getTime() + year) return { field: 'on', code: 'too-far' }
  return { kind: outcome, on }
}
