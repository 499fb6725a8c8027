import { dayOf } from '../../../platform/pure/days.ts'
import { goalAttainment } from '../instruments/goal-attainment.contract.ts'
import type { Patterns, Reach, Shown } from './contract.ts'

/**
 * What somebody sees of patterns who holds the person's measures since `since`: of what is shown, what was both answered
 * and finished since then, or since it is shown, whichever is later. The policies of the tables say the same.
 */
export function asSeen(patterns: Patterns, since: Date): Patterns {
  const from = new Map(patterns.shown.map((each) => [each.instrument, each.from > since ? each.from : since]))
  const filled = patterns.filled.filter(({ instrument, on, at }) => {
    const start = from.get(instrument)
    return start !== undefined && at >= start && on >= dayOf(start)
  })
  const notes = patterns.notes.filter(({ instrument, day, writtenAt }) => {
    const start = from.get(instrument)
    return start !== undefined && (day > dayOf(start) || (day === dayOf(start) && writtenAt >= start))
  })
  return goalsSeen({ ...patterns, filled, notes })
}

/**
 * The goals as they are shown: what was filled in as far as that is seen, and what was said in the plan since the person
 * shows them. Not shown at all: none.
 */
export function goalsSeen(patterns: Patterns): Patterns {
  const shown = patterns.shown.find(({ instrument }) => instrument === goalAttainment)
  if (!shown) return { ...patterns, goals: [] }
  const seen = new Set(patterns.filled.map(({ id }) => id))
  const goals = patterns.goals.map((goal) => ({
    ...goal,
    said: goal.said.filter(({ on, filled }) => (filled ? seen.has(filled) : on >= dayOf(shown.from))),
  }))
  return { ...patterns, goals }
}

/** As it would be with one more that is shown, reaching so far. */
export function withShown(patterns: Patterns, instrument: string, reach: Reach, now: Date): Patterns {
  const others = patterns.shown.filter((each) => each.instrument !== instrument)
  return { ...patterns, shown: [...others, shownNow(instrument, reach, now)] }
}

/** Sharing runs forward from its moment, unless the person says otherwise. */
export function shownNow(instrument: string, reach: Reach, now: Date): Shown {
  return { instrument, from: reach === 'all' ? new Date(0) : now, at: now }
}
