import { medianOf } from '../run-chart/rules.ts'

const fewest = 10

/** What the rules of a run chart say of a series; `useful` are the values off the median, `missing` the gaps. */
export type Signals = { median: number | undefined; useful: number; missing: number } & (
  | { status: 'insufficient' }
  | {
      status: 'ok'
      longestRun: number
      runLimit: number
      crossings: number
      crossingsMin: number
      signal: boolean
    }
)

/**
 * Runs and crossings of the median: Anhøj and Olesen 2014, PLoS ONE 9(11):e113825, its formulae from memory; that ten
 * useful values are needed is our decision. Never for one person's data.
 */
export function signalsOf(values: readonly (number | undefined)[]): Signals {
  const median = medianOf(values)
  const known = values.filter((value) => value !== undefined)
  const sides = known.flatMap((value) => (value === median ? [] : [value > Number(median)]))
  const base = { median, useful: sides.length, missing: values.length - known.length }
  if (sides.length < fewest) return { ...base, status: 'insufficient' }
  const starts = sides.flatMap((side, at) => (side === sides[at - 1] ? [] : [at]))
  const longestRun = Math.max(...starts.map((start, at) => (starts[at + 1] ?? sides.length) - start))
  const crossings = starts.length - 1
  const runLimit = Math.round(Math.log2(sides.length) + 3)
  const crossingsMin = binomialQuantile(0.05, sides.length - 1)
  const signal = longestRun > runLimit || crossings < crossingsMin
  return { ...base, status: 'ok', longestRun, runLimit, crossings, crossingsMin, signal }
}

/** The least number of heads in so many tosses of a coin such that it or fewer come up with at least this probability. */
function binomialQuantile(probability: number, tosses: number): number {
  let ways = 1
  let heads = 0
  for (let share = 0.5 ** tosses; share < probability; share += ways * 0.5 ** tosses) {
    ways = (ways * (tosses - heads)) / (heads + 1)
    heads++
  }
  return heads
}
