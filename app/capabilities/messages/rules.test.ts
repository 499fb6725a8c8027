import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateAfter, momentAt, wallClock } from '../../platform/pure/wall-clock.ts'
import { dayOf, spanOf } from './dates.ts'
import {
  answererNow,
  answererOf,
  isOpen,
  isWorkingDay,
  leftTo,
  missingFor,
  promiseFor,
  receivedOn,
} from './rules.ts'
import { type Absence, type Desk, zone } from './service.contract.ts'

const amira = { membershipId: 'amira', name: 'Amira' }
const grace = { membershipId: 'grace', name: 'Grace' }
const lin = { membershipId: 'lin', name: 'Lin' }
const desk = (changed: Partial<Desk> = {}): Desk => ({
  hours: { days: [1, 2, 3, 4, 5], opens: 540, closes: 1020, answerDays: 3 },
  holidays: [],
  absences: [],
  cover: [grace, lin],
  ...changed,
})
const away = (membershipId: string, from: string, until: string): Absence => ({
  id: from,
  membershipId,
  from,
  until,
})
const at = (day: string, time = '10:00') => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return momentAt(day, hour * 60 + minute, zone)
}

describe('the promise', () => {
  test.each([
    ['2026-11-20', '10:00', '2026-11-25', 'a Friday in hours'],
    ['2026-11-20', '17:00', '2026-11-26', 'a Friday at closing time counts from Monday'],
    ['2026-11-21', '12:00', '2026-11-26', 'a Saturday'],
    ['2026-11-23', '03:00', '2026-11-26', 'before they open'],
    ['2026-12-22', '10:00', '2026-12-29', 'over Christmas'],
  ])('for %s %s is %s: %s', (day, time, promised) => {
    const holidays = [
      { day: '2026-12-25', name: 'Christmas Day' },
      { day: '2026-12-28', name: 'Boxing Day (in lieu)' },
    ]
    const found = promiseFor(at(day, time), desk(holidays[0] && day > '2026-12' ? { holidays } : {}))
    expect(found?.day).toBe(day > '2026-12' ? '2026-12-29' : promised)
    expect(found?.at).toEqual(at(promised, '17:00'))
  })

  test('keeps to the clock on the wall when the clocks go back', () => {
    expect(promiseFor(at('2026-10-22', '16:59'), desk())?.at.toISOString()).toBe('2026-10-27T17:00:00.000Z')
  })

  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  const date = moment.map((each) => each.toISOString().slice(0, 10))
  const absence = fc.record({
    id: fc.constant('x'),
    membershipId: fc.constantFrom('amira', 'grace', 'lin'),
    from: date,
    until: date,
  })
  const anyDesk = fc.record({
    hours: fc.record({
      days,
      opens: fc.integer({ min: 0, max: 700 }),
      closes: fc.integer({ min: 701, max: 1440 }),
      answerDays: fc.integer({ min: 1, max: 10 }),
    }),
    holidays: fc.array(fc.record({ day: date, name: fc.constant('A day') }), { maxLength: 100 }),
    absences: fc.array(absence, { maxLength: 6 }),
    cover: fc.subarray([grace, lin]),
  })

  test('always is on a working day, after so many others, and never before it was sent', () => {
    fc.assert(
      fc.property(moment, anyDesk, (sentAt, given) => {
        const promise = promiseFor(sentAt, given)
        const from = receivedOn(sentAt, given)
        if (!promise || !from) throw new Error('there is always a promise')
        expect(isWorkingDay(promise.day, given)).toBe(true)
        expect(promise.at.getTime()).toBeGreaterThan(sentAt.getTime())
        expect(from >= wallClock(sentAt, zone).date).toBe(true)
        let between = 0
        for (let day = from; day < promise.day; day = dateAfter(day, 1))
          between += isWorkingDay(day, given) ? 1 : 0
        expect(between).toBe(given.hours.answerDays)
      }),
      { numRuns: 200 },
    )
  })

  test('sent later is never promised earlier; a holiday more never brings it forward', () => {
    fc.assert(
      fc.property(moment, moment, anyDesk, date, (one, other, given, day) => {
        const [early, late] = one < other ? [one, other] : [other, one]
        const [first, second] = [promiseFor(early, given)?.day ?? '', promiseFor(late, given)?.day ?? '']
        expect(first <= second).toBe(true)
        const closed = { ...given, holidays: [...given.holidays, { day, name: 'Closed' }] }
        expect(first <= (promiseFor(early, closed)?.day ?? '')).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('H13 never names somebody who is away on the promised day', () => {
    fc.assert(
      fc.property(moment, anyDesk, (sentAt, given) => {
        const promise = promiseFor(sentAt, given, amira)
        const who = promise?.by.who?.membershipId
        const gone = given.absences.some(
          (each) =>
            each.membershipId === who &&
            each.from <= String(promise?.day) &&
            String(promise?.day) <= each.until,
        )
        expect(gone).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

describe('H13 who answers', () => {
  const week = { from: '2026-11-23', until: '2026-11-26' }
  const who = (absences: Absence[], cover = [grace, lin]) => answererOf(amira, week, { absences, cover })

  test('is the one it was given to, while they are there', () => {
    expect(who([])).toEqual({ who: amira, covers: undefined })
    expect(who([away('amira', '2026-11-27', '2026-12-01')]).who).toBe(amira)
    expect(answererOf(undefined, week, { absences: [], cover: [grace] }).who).toBeUndefined()
  })

  test('is whoever stands in from the first day away, then the second, then the team', () => {
    const gone = away('amira', '2026-11-26', '2026-12-04')
    expect(who([gone])).toEqual({ who: grace, covers: amira })
    expect(who([gone, away('grace', '2026-11-20', '2026-11-23')]).who).toBe(lin)
    const all = [gone, away('grace', '2026-11-01', '2026-12-31'), away('lin', '2026-11-26', '2026-11-26')]
    expect(who(all).who).toBeUndefined()
    expect(who([gone], [amira]).who).toBeUndefined()
  })

  test('after a promise has passed is whoever is there today', () => {
    const passed = at('2026-11-18', '17:00')
    const now = at('2026-11-24')
    const absences = [away('amira', '2026-11-19', '2026-11-27')]
    expect(answererNow(amira, passed, now, { absences, cover: [grace] }).who).toBe(grace)
  })

  test('leaves it to one of them alone only while no absence of theirs is known', () => {
    const absences = [away('amira', '2026-11-19', '2026-11-27')]
    const [own, stands] = [
      { who: amira, covers: undefined },
      { who: grace, covers: amira },
    ]
    expect(leftTo(own, at('2026-11-10'), absences)).toBeUndefined()
    expect(leftTo(own, at('2026-11-28'), absences)).toBe('amira')
    expect(leftTo(stands, at('2026-11-28'), [])).toBeUndefined()
    expect(leftTo({ who: undefined, covers: undefined }, at('2026-11-28'), [])).toBeUndefined()
  })
})

test.each([
  ['2026-11-23', '09:00', true],
  ['2026-11-23', '08:59', false],
  ['2026-11-23', '17:00', false],
  ['2026-11-22', '12:00', false],
  ['2026-12-25', '12:00', false],
])('at %s %s the team reads: %s', (day, time, open) => {
  const holidays = [{ day: '2026-12-25', name: 'Christmas Day' }]
  expect(isOpen(at(day, time), desk({ holidays }))).toBe(open)
})

test('what is missing keeps messages off', () => {
  expect(missingFor(undefined, [])).toEqual(['setting', 'cover'])
  expect(missingFor(desk().hours, [])).toEqual(['cover'])
  expect(missingFor(desk().hours, [grace])).toEqual([])
})

describe('days that are typed', () => {
  const typed = (day: number, month: number, year: number) => ({
    ...{ 'from-day': 24, 'from-month': 12, 'from-year': 2026 },
    ...{ 'until-day': day, 'until-month': month, 'until-year': year },
  })
  test('are days that there are', () => {
    expect(dayOf(typed(31, 2, 2027), 'until')).toBeUndefined()
    expect(dayOf(typed(29, 2, 2028), 'until')).toBe('2028-02-29')
    expect(dayOf(typed(Number.NaN, 2, 2028), 'until')).toBeUndefined()
  })

  test.each([
    [typed(2, 1, 2027), { from: '2026-12-24', until: '2027-01-02' }],
    [typed(23, 12, 2026), { field: 'until', code: 'order' }],
    [typed(1, 1, 2025), { field: 'until', code: 'past' }],
    [typed(1, 1, 2029), { field: 'until', code: 'too-far' }],
    [typed(31, 11, 2026), { field: 'until', code: 'no-date' }],
  ])('%j is %j', (parts, span) => {
    expect(spanOf(parts, '2026-11-21', 366)).toEqual(span)
  })
})
