import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIdle, isPin, mostTries, nextTry } from './lock.rules.ts'

const minute = 60_000
const moment = fc.integer({ min: 0, max: 4e12 })

test('a device locks once it lay unused for longer than its session may, and not before', () => {
  fc.assert(
    fc.property(moment, fc.constantFrom(15, 720), fc.integer({ min: 1, max: 1e9 }), (used, idle, more) => {
      expect(isIdle(used, idle, used + idle * minute)).toBe(false)
      expect(isIdle(used, idle, used + idle * minute + more)).toBe(true)
    }),
  )
})

test('putting the clock back does not keep it open', () => {
  expect(isIdle(1e12, 720, 1e12 - minute)).toBe(false)
  expect(isIdle(1e12, 720, 1e12 - 24 * 60 * minute)).toBe(true)
})

test('the tenth wrong try is the last', () => {
  const tries = Array.from({ length: mostTries }, (_, made) => nextTry(made))
  expect(tries.map(({ last }) => last)).toEqual([...Array(mostTries - 1).fill(false), true])
})

test('a PIN is six numbers or more', () => {
  expect(['123456', '000000000000'].every(isPin)).toBe(true)
  expect(['12345', '', '12345a', '1234567890123'].some(isPin)).toBe(false)
})
