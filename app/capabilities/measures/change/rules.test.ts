import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InstrumentId } from '../instruments/contract.ts'
import { changeOf } from './rules.ts'

const tooSmall = (id: InstrumentId, before: number, after: number) =>
  changeOf(id, before, after)?.tooSmallToTell

describe('a change', () => {
  it('is none where a score is missing', () => {
    expect(changeOf('peg', undefined, 4)).toBeUndefined()
    expect(changeOf('peg', 4, undefined)).toBeUndefined()
    expect(changeOf('peg', 0, 0)).toEqual({ delta: 0, direction: 'same', tooSmallToTell: true })
  })

  it('says which way a score went, and not whether that is good', () => {
    expect(changeOf('was', 4, 7)).toEqual({ delta: 3, direction: 'higher', tooSmallToTell: undefined })
    expect(changeOf('was', 7, 4)).toMatchObject({ delta: -3, direction: 'lower' })
  })

  it.each([
    ['peg', 1],
    ['who-5', 10],
    ['pseq-10', 5.5],
    ['pseq-2', 1.5],
  ] as const)('of %s is too small to tell below %d, upwards and downwards', (id, least) => {
    expect([tooSmall(id, 20, 20 + least), tooSmall(id, 20, 20 - least)]).toEqual([false, false])
    expect([tooSmall(id, 20, 20 + least - 0.1), tooSmall(id, 20, 20 - least + 0.1)]).toEqual([true, true])
  })

  it.each(['phq-9', 'gad-7', 'nrs-average', 'hccq-6'] as const)('of %s has no fixed least', (id) => {
    expect(tooSmall(id, 10, 9)).toBeUndefined()
  })

  it('of PEG is exact in thirds', () => {
    const sums = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(sums, sums, (before, after) => {
        expect(tooSmall('peg', before / 3, after / 3)).toBe(Math.abs(after - before) < 3)
      }),
    )
  })
})
