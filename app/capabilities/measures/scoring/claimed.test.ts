import { expect, it } from 'vitest'
import { inOrder } from '../testing/answers.ts'
import { besideClaimed } from './claimed.rules.ts'
import { scoreOf } from './rules.ts'

const peg = () => scoreOf('peg', inOrder('peg', [7, 6, 6]))
const agrees = (claimed: number) => besideClaimed(peg(), { score: claimed })[0]?.agrees

it('a claimed score stays beside our own, whether or not they agree', () => {
  const computed = peg().scores.score
  expect(besideClaimed(peg(), { score: 6, sum: 19 })).toEqual([
    { scale: 'score', claimed: 6, computed, agrees: false },
    { scale: 'sum', claimed: 19, computed: peg().scores.sum, agrees: true },
  ])
})

it('a claim agrees as shown or to two decimals, and not a whole step beside', () => {
  for (const claimed of [6.3, 6.33, 6.333, 19 / 3]) expect(agrees(claimed), String(claimed)).toBe(true)
  for (const claimed of [6, 6.2, 6.34, 6.4, 7, 19, Number.NaN])
    expect(agrees(claimed), String(claimed)).toBe(false)
})

it('a claim of answers that give no score, or of a scale nobody knows, agrees with nothing', () => {
  const missing = scoreOf('phq-9', inOrder('phq-9', [null, 2, 2, 2, 2, 2, 2, 2, 2]))
  const claims = besideClaimed(missing, { score: 16, constructor: 0 })
  expect(claims).toEqual([
    { scale: 'score', claimed: 16, computed: undefined, agrees: false },
    { scale: 'constructor', claimed: 0, computed: undefined, agrees: false },
  ])
})
