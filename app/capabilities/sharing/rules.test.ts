import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Held } from './access-log.contract.ts'
import type { ShareForm } from './contract.ts'
import { endOfSharing, reasonOf, stateOf, visibleFrom } from './rules.ts'

const day = 24 * 60 * 60 * 1000
const now = new Date('2026-02-10T09:30:00Z')
const form = (changed: Partial<ShareForm>): ShareForm => ({
  with: 'team:x',
  section: ['story'],
  length: 'date',
  'until-day': Number.NaN,
  'until-month': Number.NaN,
  'until-year': Number.NaN,
  earlier: 'no',
  ...changed,
})
const until = (year: number, month: number, date: number, at = now) =>
  endOfSharing(form({ 'until-year': year, 'until-month': month, 'until-day': date }), at)
const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
})

describe('when sharing ends', () => {
  test.each([
    ['4-weeks', 28],
    ['12-weeks', 84],
    ['26-weeks', 182],
    ['52-weeks', 364],
  ] as const)('%s are so many days', (length, days) => {
    expect(endOfSharing(form({ length }), now)).toEqual({ until: new Date(now.getTime() + days * day) })
  })

  test.each([
    ['before the clocks go forward', [2026, 3, 28], '2026-03-28T23:59:59Z'],
    ['the day they go forward', [2026, 3, 29], '2026-03-29T22:59:59Z'],
    ['in summer', [2026, 7, 1], '2026-07-01T22:59:59Z'],
    ['the day before they go back', [2026, 10, 24], '2026-10-24T22:59:59Z'],
    ['the day they go back', [2026, 10, 25], '2026-10-25T23:59:59Z'],
    ['in a leap year', [2028, 2, 29], '2028-02-29T23:59:59Z'],
  ] as const)('a date is the last second of that day in London, %s', (_, [year, month, date], end) => {
    const at = new Date(Date.UTC(year, month - 1, date) - 30 * day)
    expect(until(year, month, date, at)).toEqual({ until: new Date(end) })
  })

  test.each([
    [[2026, 2, 30], 'no-date'],
    [[2027, 2, 29], 'no-date'],
    [[2026, 13, 1], 'no-date'],
    [[2026, 4, 0], 'no-date'],
    [[2026, 4, 1.5], 'no-date'],
    [[Number.NaN, 4, 1], 'no-date'],
    [[26, 4, 1], 'no-date'],
    [[2026, 2, 9], 'past'],
    [[1999, 1, 1], 'past'],
    [[2027, 2, 10], 'too-far'],
    [[2199, 1, 1], 'too-far'],
  ] as const)('%j is refused: %s', ([year, month, date], code) => {
    expect(until(year, month, date)).toEqual({ field: 'until', code })
  })

  test('any date that is taken is a whole day, after now and within twelve months', () => {
    const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, fc.integer({ min: -400, max: 800 }), (at, days) => {
        const aim = new Date(at.getTime() + days * day)
        const [year, month, date] = [aim.getUTCFullYear(), aim.getUTCMonth() + 1, aim.getUTCDate()]
        const end = until(year, month, date, at)
        if (!('until' in end)) {
          expect(days < 2 || days > 363).toBe(true)
          return
        }
        expect(end.until > at && end.until.getTime() - at.getTime() <= 365 * day).toBe(true)
        expect(inLondon.format(end.until)).toBe(
          `${String(date).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}, 23:59:59`,
        )
      }),
    )
  })
})

test('a grant that was ended is ended, one whose time came is over, and only then does it wait or stand', () => {
  const perhaps = fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined })
  fc.assert(
    fc.property(perhaps, fc.integer({ min: -5, max: 5 }), fc.boolean(), (ended, left, pending) => {
      const grant = {
        endedAt: ended === undefined ? undefined : new Date(now.getTime() + ended),
        until: new Date(now.getTime() + left),
        pending,
      }
      const open = pending ? 'pending' : 'open'
      expect(stateOf(grant, now)).toBe(ended !== undefined ? 'ended' : left <= 0 ? 'over' : open)
    }),
  )
})

test('sharing runs forward from now unless the person widens it', () => {
  expect(visibleFrom({ earlier: 'no' }, now)).toEqual(now)
  expect(visibleFrom({ earlier: 'yes' }, now)).toEqual(new Date(0))
})

describe('why somebody could open something', () => {
  const held = (changed: Partial<Held>): Held => ({
    kind: 'professional',
    id: 'amira',
    section: 'story',
    item: undefined,
    from: new Date(now.getTime() - day),
    to: new Date(now.getTime() + day),
    ...changed,
  })
  const opening = { at: now, by: 'amira', sections: ['story' as const], item: undefined }
  const teams = new Map([['amira', ['riverside']]])
  const team = held({ kind: 'team', id: 'riverside' })

  test.each<[string, Held[], unknown]>([
    ['named', [held({})], 'named'],
    ['by a team of theirs', [team], { team: 'riverside' }],
    ['named, and by a team', [team, held({})], 'named'],
    ['by a team they are not in', [held({ kind: 'team', id: 'hillside' })], undefined],
    ['another was named', [held({ id: 'grace' })], undefined],
    ['another section', [held({ section: 'visits' })], undefined],
    ['one thing alone', [held({ item: 'one' })], undefined],
    ['it had ended', [held({ to: new Date(now.getTime() - 1) })], undefined],
    ['it began later', [held({ from: new Date(now.getTime() + 1) })], undefined],
  ])('%s', (_, all, reason) => expect(reasonOf(opening, all, teams)).toEqual(reason))
})
