import { halfUp } from '../scoring/rounding.rules.ts'

/** A goal, how much it weighs among a person's goals, and how far it came: −2 to 2, 0 as expected. */
export type RatedGoal = { weight: number; level: number | undefined }

/** `partial` where a goal was not rated; `t` is 50 where goals went as expected, exact and to one decimal. */
export type Attainment =
  | { status: 'ok' | 'partial'; rated: number; t: { exact: number; shown: number } }
  | { status: 'incomplete' | 'invalid'; rated: number }

/** A T-score of the goals that were rated: Kiresuk and Sherman, from memory. A level alone is shown, in a person's words. */
export function attainmentOf(goals: readonly RatedGoal[]): Attainment {
  const ratings = goals.flatMap(({ weight, level }) => (level === undefined ? [] : [{ weight, level }]))
  const rated = ratings.length
  const fine = ratings.every(({ level }) => Number.isInteger(level) && level >= -2 && level <= 2)
  if (!fine || !goals.every(({ weight }) => weight > 0 && Number.isFinite(weight)))
    return { status: 'invalid', rated }
  if (rated === 0) return { status: 'incomplete', rated }
  const sum = (of: (rating: (typeof ratings)[number]) => number) =>
    ratings.reduce((total, rating) => total + of(rating), 0)
  const squares = sum(({ weight }) => weight ** 2)
  const square = sum(({ weight }) => weight) ** 2
  const exact =
    50 + (10 * sum(({ weight, level }) => weight * level)) / Math.sqrt(0.7 * squares + 0.3 * square)
  return { status: rated < goals.length ? 'partial' : 'ok', rated, t: { exact, shown: halfUp(exact, 1) } }
}
