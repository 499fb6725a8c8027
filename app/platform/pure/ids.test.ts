import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isId, uuidAt } from './ids.ts'

const random = fc.uint8Array({ minLength: 10, maxLength: 10 })
const moment = fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true })

test('an id is a version 7 uuid that holds its moment', () => {
  fc.assert(
    fc.property(moment, random, (at, bytes) => {
      const id = uuidAt(at, bytes)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(isId(id)).toBe(true)
      expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(at.getTime())
    }),
  )
})

test('later ids sort later, and other chance makes another id', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 1e9 }), random, random, (at, more, one, two) => {
      expect(uuidAt(at, one) < uuidAt(new Date(at.getTime() + more), two)).toBe(true)
    }),
  )
  const zeros = new Uint8Array(10)
  const seen = new Set([uuidAt(new Date(0), zeros)])
  for (const at of zeros.keys()) seen.add(uuidAt(new Date(0), zeros.with(at, 1)))
  // The second byte and half of the third make room for version and variant.
  expect(seen.size).toBeGreaterThan(9)
})

test.each([
  '',
  'x',
  '00000000-0000-7000-8000-00000000ca9',
  '{00000000-0000-7000-8000-00000000ca9a}',
  "' or 1=1 --",
])('%j is no id', (typed) => expect(isId(typed)).toBe(false))
