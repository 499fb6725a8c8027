import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Brief, Section } from './contract.ts'
import { asSeen, hasLapsed, newSince, reasonFor } from './rules.ts'

const now = new Date('2026-03-30T08:00:00Z')
const day = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000)
const none = {
  joinedAt: undefined,
  due: undefined,
  sharedAt: undefined,
  changedAt: undefined,
  reviewedAt: undefined,
}

describe('why a person is in the caseload', () => {
  test.each([
    ['joined', { joinedAt: day(-1), until: undefined }],
    ['joined', { joinedAt: day(-1), due: { kind: 'agenda-ready', at: day(1) }, until: undefined }],
    [
      'message-promised',
      { due: { kind: 'message-promised', at: day(-3) }, sharedAt: day(-1), until: day(9) },
    ],
    ['review-due', { due: { kind: 'review-due', at: day(6.9) }, sharedAt: day(-1), until: day(9) }],
    ['newly-shared', { due: { kind: 'review-due', at: day(7) }, sharedAt: day(-1), until: day(9) }],
    ['newly-shared', { sharedAt: day(-40), until: day(90) }],
    ['newly-shared', { sharedAt: day(-1), reviewedAt: day(-2), changedAt: day(0), until: day(3) }],
    ['new-since-reviewed', { sharedAt: day(-9), reviewedAt: day(-2), changedAt: day(-1), until: day(3) }],
    ['ends-soon', { sharedAt: day(-9), reviewedAt: day(-1), changedAt: day(-2), until: day(13.9) }],
    ['reviewed', { sharedAt: day(-9), reviewedAt: day(-1), changedAt: day(-2), until: day(14) }],
    ['reviewed', { sharedAt: day(-9), reviewedAt: day(-1), until: undefined }],
  ] as const)('is %s for %j', (reason, times) => {
    expect(reasonFor({ ...none, ...times }, now)).toBe(reason)
  })
})

const moment = fc.integer({ min: -200, max: 0 }).map(day)
const checkIns = fc
  .array(moment, { maxLength: 8 })
  .map((times) =>
    times
      .sort((a, b) => b.getTime() - a.getTime())
      .map((at, nth) => ({ id: String(nth), at, life: 3 as const, wentWell: 'Slept.', note: undefined })),
  )
const whole: fc.Arbitrary<Brief> = checkIns.map((list) => ({
  personId: 'rosa',
  name: 'Rosa Field',
  shared: [],
  until: undefined,
  whatMatters: { words: 'My garden.', writtenAt: day(-50) },
  knowMe: { words: 'Please ask first.', writtenAt: day(-60) },
  checkIns: list,
}))
const sections = fc.uniqueArray(fc.constantFrom<Section>('story', 'goals-and-plan', 'check-ins'))

describe('what a grantee sees', () => {
  test('H12 is what is shared, from the day it is shared, and nothing in the place of what is not', () => {
    fc.assert(
      fc.property(whole, sections, moment, (brief, shared, from) => {
        const seen = asSeen(brief, shared, from)
        expect(seen.shared).toEqual(shared)
        expect(seen.whatMatters).toEqual(shared.includes('goals-and-plan') ? brief.whatMatters : undefined)
        expect(seen.knowMe).toEqual(shared.includes('story') ? brief.knowMe : undefined)
        for (const each of brief.checkIns)
          expect(seen.checkIns.includes(each)).toBe(shared.includes('check-ins') && each.at >= from)
      }),
    )
  })
})

describe('a review', () => {
  test('parts the check-ins into those before it and those that are new', () => {
    fc.assert(
      fc.property(whole, moment, (brief, reviewedAt) => {
        const fresh = newSince(brief, reviewedAt)
        expect(fresh).toEqual(brief.checkIns.slice(0, fresh.length))
        expect(brief.checkIns.slice(fresh.length).every((each) => each.at <= reviewedAt)).toBe(true)
        expect(newSince(brief, undefined)).toEqual(brief.checkIns)
      }),
    )
  })

  test('H12 lapses as soon as anything that is seen is newer', () => {
    fc.assert(
      fc.property(whole, sections, moment, moment, (brief, shared, from, reviewedAt) => {
        const seen = asSeen(brief, shared, from)
        const times = [
          seen.knowMe?.writtenAt,
          seen.whatMatters?.writtenAt,
          ...seen.checkIns.map(({ at }) => at),
        ]
        expect(hasLapsed(seen, reviewedAt)).toBe(times.some((at) => at !== undefined && at > reviewedAt))
      }),
    )
  })
})
