import { expect, test } from 'vitest'
import {
  briefDay,
  dayInWords,
  dayOf,
  endOfDay,
  momentInWords,
  momentTyped,
  shortDay,
  timeInWords,
} from './days.ts'

const summer = new Date('2026-07-03T23:30:00Z')

test('days and times are London’s, in words', () => {
  expect(dayInWords(summer, 'en-GB')).toMatch(/^Saturday,? 4 July 2026$/)
  expect(shortDay(summer, 'en-GB')).toBe('4 July 2026')
  expect(timeInWords(summer, 'en-GB')).toMatch(/^0?0:30$/)
  expect(momentInWords(summer, 'en-GB')).toMatch(/^4 July 2026.* 0?0:30$/)
})

test('a day turns at midnight, there and in London, however often it was asked for', () => {
  for (const [at, kolkata, london] of [
    ['2026-07-03T18:29:59Z', '3 Jul 2026', '2026-07-03'],
    ['2026-07-03T18:30:00Z', '4 Jul 2026', '2026-07-03'],
    ['2026-07-03T18:44:00Z', '4 Jul 2026', '2026-07-03'],
    ['2026-07-03T22:59:59Z', '4 Jul 2026', '2026-07-03'],
    ['2026-07-03T23:00:00Z', '4 Jul 2026', '2026-07-04'],
  ] as const) {
    expect(briefDay(new Date(at), 'en-GB', 'Asia/Kolkata')).toBe(kolkata)
    expect(dayOf(new Date(at))).toBe(london)
  }
})

test('a last day ends as it ends in London, and 31 February is no day', () => {
  expect(endOfDay(2026, 7, 4)).toEqual(new Date('2026-07-04T22:59:59Z'))
  expect(endOfDay(2026, 12, 4)).toEqual(new Date('2026-12-04T23:59:59Z'))
  expect(endOfDay(2026, 2, 31)).toBeUndefined()
})

test('a moment in an address is one that a database can hold', () => {
  expect(momentTyped('2026-07-03T23:30:00.000Z')).toEqual(summer)
  for (const typed of [undefined, '', 'soon', '-100000-01-01', '+275760-09-13', '2026-13-01'])
    expect(momentTyped(typed)).toBeUndefined()
})
