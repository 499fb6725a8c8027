import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateAfter } from '../../../platform/pure/wall-clock.ts'
import type { PatternId } from './contract.ts'
import { daysBetween, joinedTo, usualDays, weekDays } from './gaps.rules.ts'

const first = '2026-01-05'
/** Days that lie so far apart. */
const daysOf = (...steps: number[]) =>
  [0, ...steps].map((_, at) =>
    dateAfter(
      first,
      steps.slice(0, at).reduce((sum, step) => sum + step, 0),
    ),
  )
const joined = (...steps: number[]) => joinedTo('peg', daysOf(...steps))

test('the first is joined to nothing; reviews are joined up to 12 weeks and a week apart', () => {
  expect(joined()).toEqual([false])
  expect(joined(28, 84, 91)).toEqual([false, true, true, true])
  expect(joined(92)).toEqual([false, false])
  expect(joinedTo('phq-4', daysOf(189))).toEqual([false, true])
  expect(joinedTo('phq-4', daysOf(190))).toEqual([false, false])
})

test('beside a week, a week that was missed is a gap', () => {
  expect(joined(7, 14, 7)).toEqual([false, true, false, true])
  expect(joined(7, 7, 14)).toEqual([false, true, true, false])
  expect(joined(35, 7)).toEqual([false, false, true])
  expect(joined(10, 10)).toEqual([false, true, true])
})

test('two on one day tell nothing of a week', () => {
  expect(joined(0, 56)).toEqual([false, true, true])
})

test('days count as days over the change of the clocks', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
})

const anySteps = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 30 })
const anyInstrument = fc.constantFrom<PatternId>(
  'goal-attainment',
  'pgic',
  'peg',
  'phq-4',
  'nrs-average',
  'was',
)

test('nothing is ever joined across more than the usual time, and whoever keeps to it is joined', () => {
  fc.assert(
    fc.property(anyInstrument, anySteps, (instrument, steps) => {
      const days = daysOf(...steps)
      joinedTo(instrument, days).forEach((is, at) => {
        const step = daysBetween(days[at - 1] ?? '1900-01-01', days[at] ?? '')
        if (is) expect(step).toBeLessThanOrEqual(usualDays(instrument))
        if (at > 0 && step <= weekDays) expect(is).toBe(true)
      })
    }),
  )
})

test('of weekly ones, any that is missing leaves a gap, and no other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 40 }),
      fc.nat(),
      fc.integer({ min: 1, max: 3 }),
      (count, where, missing) => {
        const all = daysOf(...Array.from({ length: count + missing }, () => 7))
        const at = 2 + (where % (count - 3))
        const kept = all.filter((_, place) => place < at || place >= at + missing)
        expect(joinedTo('peg', kept)).toEqual(kept.map((_, place) => place !== 0 && place !== at))
      },
    ),
  )
})
