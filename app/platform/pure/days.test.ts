import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayInWords, endOfDay, momentInWords, shortDay } from './days.ts'

test('a day is London’s, also in the hour that summer adds', () => {
  const late = new Date('2026-06-30T23:30:00Z')
  expect(dayInWords(late, 'en-GB').replace(',', '')).toBe('Wednesday 1 July 2026')
  expect(shortDay(late, 'en-GB')).toBe('1 July 2026')
  expect(momentInWords(late, 'en-GB')).toMatch(/^1 July 2026.+\b0?0:30$/)
  expect(shortDay(late, 'en-GB', 'UTC')).toBe('30 June 2026')
})

test.each([
  [2026, 2, 29],
  [2026, 0, 1],
  [2026, 6, 31],
  [1899, 1, 1],
  [2201, 1, 1],
  [Number.NaN, 1, 1],
  [2026, Number.POSITIVE_INFINITY, 1],
])('there is no day %d-%d-%d', (year, month, day) => {
  expect(endOfDay(year, month, day)).toBeUndefined()
})

test('a day ends a second before the next one begins in London, whatever the clocks do', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1975-01-01'), max: new Date('2199-01-01'), noInvalidDate: true }),
      (any) => {
        const end = endOfDay(any.getUTCFullYear(), any.getUTCMonth() + 1, any.getUTCDate())
        if (!end) throw new Error('a day that is there was not found')
        const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(any)
        expect(shortDay(end, 'en-GB')).toBe(date)
        expect(shortDay(new Date(end.getTime() + 1000), 'en-GB')).not.toBe(date)
      },
    ),
  )
})
