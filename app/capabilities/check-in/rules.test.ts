import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCheckInOffered, isCorrectable } from './rules.ts'

const hour = 60 * 60 * 1000
const now = new Date('2026-03-30T08:00:00Z')
const ago = (hours: number) => new Date(now.getTime() - hours * hour)

test.each([
  [undefined, true],
  [ago(0), false],
  [ago(6 * 24 - 1), false],
  [ago(6 * 24), true],
  [ago(400 * 24), true],
  [ago(-24), false],
])('after a check-in at %s another is offered: %s', (last, offered) => {
  expect(isCheckInOffered(last, now)).toBe(offered)
})

test.each([
  [0, true],
  [7 * 24 - 0.01, true],
  [7 * 24, false],
])('a check-in of %d hours ago can be corrected: %s', (hours, can) => {
  expect(isCorrectable({ at: ago(hours), superseded: false }, now)).toBe(can)
  expect(isCorrectable({ at: ago(hours), superseded: true }, now)).toBe(false)
})

test('once offered it stays offered, and once closed it stays closed, as time goes on', () => {
  const hours = fc.integer({ min: 0, max: 1_000 })
  fc.assert(
    fc.property(hours, hours, (since, more) => {
      const [sooner, later] = [ago(since), ago(since + more)]
      if (isCheckInOffered(sooner, now)) expect(isCheckInOffered(later, now)).toBe(true)
      const corrected = (at: Date) => isCorrectable({ at, superseded: false }, now)
      if (!corrected(sooner)) expect(corrected(later)).toBe(false)
    }),
  )
})
