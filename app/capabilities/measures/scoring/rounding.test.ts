import fc from 'fast-check'
import { expect, test } from 'vitest'
import { halfUp } from './rounding.rules.ts'

test.each([
  [6.25, 1, 6.3],
  [-6.25, 1, -6.2],
  [4.5, 0, 5],
  [4.49, 0, 4],
  [-0.5, 0, 0],
  [19 / 3, 1, 6.3],
])('%d to %d decimals is %d', (value, places, rounded) =>
  expect(halfUp(value, places)).toBeCloseTo(rounded, 12),
)

test('nothing moves further than half a unit, and what is round stays', () => {
  fc.assert(
    fc.property(fc.double({ min: -100, max: 100, noNaN: true }), fc.constantFrom(0, 1), (value, places) => {
      const rounded = halfUp(value, places)
      expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 / 10 ** places + 1e-12)
      expect(halfUp(rounded, places)).toBe(rounded)
    }),
  )
})
