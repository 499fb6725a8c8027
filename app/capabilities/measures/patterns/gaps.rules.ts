import { goalAttainment } from '../instruments/goal-attainment.contract.ts'
import type { PatternId } from './contract.ts'

/**
 * The longest time between two fillings-in at which nothing was missed, in days. The schedule asks a review of 4 to 12
 * weeks for goals, change and the PEG, and 3 to 6 months for the rest; each with a week's grace. Who chose the short
 * weekly PEG has a shorter one, which the days themselves tell.
 */
export const usualDays = (instrument: PatternId): number => (reviewed.includes(instrument) ? 91 : 189)
const reviewed: readonly PatternId[] = [goalAttainment, 'pgic', 'peg', 'nrs-average']

/** A week, with three days' grace. */
export const weekDays = 10

/** Whole days from one calendar day to another. */
export function daysBetween(one: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / (24 * 60 * 60 * 1000))
}

/**
 * Whether each of these days, in the order of time, is joined to the one before. Nothing is joined across more than the
 * instrument's usual time. Beside days that lie a week apart a longer time is a gap too: there somebody answered every
 * week, and missed one. The days alone decide, so that both sides see the same picture of what both can see.
 */
export function joinedTo(instrument: PatternId, days: readonly string[]): boolean[] {
  const steps = days.map((day, at) => {
    const before = days[at - 1]
    return before === undefined ? Number.POSITIVE_INFINITY : daysBetween(before, day)
  })
  const weekly = (step: number | undefined) => step !== undefined && step > 0 && step <= weekDays
  return steps.map((step, at) => {
    if (step <= weekDays) return true
    if (weekly(steps[at - 1]) || weekly(steps[at + 1])) return false
    return step <= usualDays(instrument)
  })
}
