import { endOfDay } from '../../platform/pure/days.ts'
import type { Problem } from '../../platform/pure/form.ts'
import type { Grant, Length, ShareForm } from './contract.ts'

const day = 24 * 60 * 60 * 1000
const longest = 365 * day
const weeks: Record<Exclude<Length, 'date'>, number> = {
  '4-weeks': 4,
  '12-weeks': 12,
  '26-weeks': 26,
  '52-weeks': 52,
}

/** When sharing ends: the end of a day, after today and within twelve months (grants expire within 12 months). */
export function endOfSharing(form: ShareForm, now: Date): { until: Date } | Problem {
  if (form.length !== 'date') return { until: new Date(now.getTime() + weeks[form.length] * 7 * day) }
  const until = endOfDay(form['until-year'], form['until-month'], form['until-day'])
  if (!until) return { field: 'until', code: 'no-date' }
  if (until <= now) return { field: 'until', code: 'past' }
  if (until.getTime() - now.getTime() > longest) return { field: 'until', code: 'too-far' }
  return { until }
}

export type GrantState = 'ended' | 'over' | 'pending' | 'open'

/** Where a grant stands now; the first line that fits is the answer. */
export function stateOf(grant: Pick<Grant, 'endedAt' | 'until' | 'pending'>, now: Date): GrantState {
  if (grant.endedAt) return 'ended'
  if (grant.until <= now) return 'over'
  if (grant.pending) return 'pending'
  return 'open'
}

/** What is shared reaches back to here: everything when widened, else from now on. */
export function visibleFrom(form: Pick<ShareForm, 'earlier'>, now: Date): Date {
  return form.earlier === 'yes' ? new Date(0) : now
}
