import { type InstrumentId, instruments } from '../instruments/contract.ts'
import { countOf, readAnswers } from './answers.rules.ts'
import type { Answer } from './contract.ts'

/** What encounters say together: the mean of all items, and the percentage of encounters with the best answer to each. */
export type GroupScoring =
  | { status: 'ok'; n: number; mean: number; topScorePercent: number }
  | { status: 'suppressed' | 'invalid'; n: number }

/**
 * Scores the encounters of a group by an instrument such as CollaboRATE (glynelwyn.com/scoring-collaborate). One with a
 * missing item does not count; too few complete ones are suppressed; one refused refuses all. `n` are the complete ones.
 */
export function scoreOfGroup(
  id: InstrumentId,
  encounters: readonly (readonly Answer[])[],
): GroupScoring | undefined {
  const { items, groupOf } = instruments[id]
  if (!groupOf) return undefined
  const read = encounters.map((answers) => readAnswers(items, answers))
  const complete = read.filter(({ given }) => given.size === items.length)
  const n = complete.length
  if (read.some(({ faults }) => faults.length > 0)) return { status: 'invalid', n }
  if (n < groupOf) return { status: 'suppressed', n }
  const isTop = ({ given }: (typeof read)[number]) =>
    items.every((item) => item.kind === 'whole' && given.get(item.code) === item.to)
  const counts = complete.flatMap(({ given }) => [...given.values()].map(countOf))
  return {
    status: 'ok',
    n,
    mean: counts.reduce((total, count) => total + count) / counts.length,
    topScorePercent: (100 * complete.filter(isTop).length) / n,
  }
}
