import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signalsOf } from './signal.rules.ts'

const series = (count: number) => Array.from({ length: count }, (_, at) => (at % 2 === 0 ? 1 : 2))
const runs = (...lengths: number[]) =>
  lengths.flatMap((length, at) => Array.from({ length }, () => (at % 2 === 0 ? 1 : 2)))

describe('a run chart', () => {
  it('needs ten values off the median', () => {
    expect(signalsOf(series(8))).toEqual({ status: 'insufficient', median: 1.5, useful: 8, missing: 0 })
    expect(signalsOf([...series(10), 1.5, undefined])).toMatchObject({ status: 'ok', useful: 10, missing: 1 })
  })

  it.each([
    [10, 6, 2],
    [12, 7, 3],
    [16, 7, 4],
    [20, 7, 6],
    [24, 8, 8],
    [30, 8, 10],
  ])('of %d values has runs of at most %d and at least %d crossings', (count, runLimit, crossingsMin) => {
    expect(signalsOf(series(count))).toMatchObject({ runLimit, crossingsMin, signal: false })
  })

  it('signals a run that is too long, or too few crossings, and neither at its limit', () => {
    const atLimit = { longestRun: 7, crossings: 7, signal: false }
    expect(signalsOf(runs(7, 4, 1, 3, 1, 1, 1, 2))).toMatchObject(atLimit)
    const tooLong = { longestRun: 8, crossings: 6, crossingsMin: 6, signal: true }
    expect(signalsOf(runs(2, 8, 3, 1, 3, 1, 2))).toMatchObject(tooLong)
    expect(signalsOf(runs(2, 5, 3))).toMatchObject({ crossings: 2, crossingsMin: 2, signal: false })
    expect(signalsOf(runs(5, 5))).toMatchObject({ longestRun: 5, crossings: 1, signal: true })
  })

  it('says the same of values turned round, and of the series backwards', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }), { maxLength: 60 })
    fc.assert(
      fc.property(values, (each) => {
        const said = signalsOf(each)
        expect(signalsOf(each.toReversed())).toEqual(said)
        const turned = signalsOf(each.map((value) => (value === undefined ? undefined : -value)))
        expect({ ...turned, median: 0 }).toEqual({ ...said, median: 0 })
        expect(said.useful + said.missing).toBeLessThanOrEqual(each.length)
      }),
    )
  })
})
