/** A calendar day, such as 2026-11-22. */
export type Day = string

/** One time that something was filled in, or that the person said “not this time”. */
export type Past = { instrument: string; goalId?: string; on: Day; what: 'filled-in' | 'skipped' }

/** A time without being asked. Without `until` it lasts until the person ends it. */
export type Break = { from: Day; until?: Day }

/** What the schedule goes by; nothing else of a person counts. */
export type Asked = {
  /** Instruments that this person can fill in. */
  offered: readonly string[]
  /** Goals that stand, and since when. */
  goals: readonly { id: string; since: Day }[]
  past: readonly Past[]
  weeklyPeg: boolean
  break?: Break
  today: Day
}

/** Why something is there to fill in: the first time, as chosen each week, for a review, or every few months. */
export type Due = {
  instrument: string
  goalId?: string
  why: 'baseline' | 'weekly' | 'review' | 'now-and-then'
  /** Since when. Nothing is ever late. */
  from: Day
}

/** Weeks until something is asked again: a review comes 4 to 12 weeks after, the rest 3 to 6 months after. */
export const weeksBetween = { weekly: 1, review: 4, 'now-and-then': 13 } as const
