import { describe, expect, it, test } from 'vitest'
import type { InstrumentId } from '../instruments/contract.ts'
import { interpretationOfChange } from './change.rules.ts'

describe('a change', () => {
  it.each([
    [100, 90.1, 'no_important_decrease'],
    [100, 90, 'minimal'],
    [100, 70.1, 'minimal'],
    [100, 70, 'moderate'],
    [100, 50.1, 'moderate'],
    [100, 50, 'substantial'],
    [4, 0, 'substantial'],
    [0, 0, 'undefined_baseline_zero'],
  ])('of average pain from %d to %d is %s', (before, after, category) => {
    expect(interpretationOfChange('nrs-average', before, after).category).toBe(category)
  })

  it.each([
    [5, 5.9, 'within_noise'],
    [5, 4, 'possibly_noticeable'],
    [5, 6.74, 'possibly_noticeable'],
    [5, 3.25, 'likely_noticeable'],
  ])('of PEG from %d to %d is %s', (before, after, category) => {
    expect(interpretationOfChange('peg', before, after)).toEqual({ category })
  })

  it('of PSEQ-10 is judged by three thresholds, improvement upwards only', () => {
    const judged = (before: number, after: number) =>
      Object.values(interpretationOfChange('pseq-10', before, after))
    expect(judged(20, 25)).toEqual([false, false, false])
    expect(judged(19, 24.5)).toEqual([true, false, false])
    expect(judged(20, 27)).toEqual([true, false, false])
    expect(judged(19, 25.9)).toEqual([true, false, false])
    expect(judged(24, 31)).toEqual([true, true, false])
    expect(judged(20, 31.52)).toEqual([true, true, false])
    expect(judged(20, 31.53)).toEqual([true, true, true])
    expect(judged(31, 19)).toEqual([false, false, true])
  })

  it('of WHO-5 is important from 10 points, upwards and downwards', () => {
    const important = (after: number) => interpretationOfChange('who-5', 40, after).important
    expect([30, 31, 49, 50].map(important)).toEqual([true, false, false, true])
  })
})

test.each<InstrumentId>(['phq-9', 'gad-7'])('no change of %s is judged by one threshold', (id) => {
  expect(interpretationOfChange(id, 20, 3)).toEqual({})
})

test('nothing is said of a change from or to nothing', () => {
  expect(interpretationOfChange('peg', undefined, 3)).toEqual({})
  expect(interpretationOfChange('nrs-average', 3, undefined)).toEqual({})
})
