import { expect, test } from 'vitest'
import { dayInWords, endOfDay, momentInWords, shortDay, timeInWords } from './days.ts'

const summer = new Date('2026-07-03T23:30:00Z')

test('days and times are London’s, in words', () => {
  expect(dayInWords(summer, 'en-GB')).toMatch(/^Saturday,? 4 July 2026$/)
  expect(shortDay(summer, 'en-GB')).toBe('4 July 2026')
  expect(timeInWords(summer, 'en-GB')).toMatch(/^0?0:30$/)
  expect(momentInWords(summer, 'en-GB')).toMatch(/^4 July 2026.* 0?0:30$/)
})

test('a last day ends as it ends in London, and 31 February is no day', () => {
  expect(endOfDay(2026, 7, 4)).toEqual(new Date('2026-07-04T22:59:59Z'))
  expect(endOfDay(2026, 12, 4)).toEqual(new Date('2026-12-04T23:59:59Z'))
  expect(endOfDay(2026, 2, 31)).toBeUndefined()
})
