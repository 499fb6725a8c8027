import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Grant, GrantSection } from '../sharing/contract.ts'
import { type Brief, parts } from './contract.ts'
import {
  changedSince,
  firstWords,
  hasLapsed,
  missingFrom,
  newFrom,
  newSince,
  plannedSince,
  reachOf,
  reasonFor,
} from './rules.ts'

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
    ['reviewed', { sharedAt: day(-9), settledAt: day(-1), changedAt: day(-2), until: undefined }],
    ['reviewed', { sharedAt: day(-9), settledAt: day(-1), remindAt: day(1), until: undefined }],
    ['reminder', { sharedAt: day(-9), settledAt: day(-1), remindAt: day(0), until: undefined }],
    [
      'reminder',
      { due: { kind: 'review-due', at: day(5) }, settledAt: day(-1), remindAt: day(-0.5), until: undefined },
    ],
    [
      'review-due',
      { due: { kind: 'review-due', at: day(-2) }, settledAt: day(-1), remindAt: day(0), until: undefined },
    ],
    ['newly-shared', { sharedAt: day(-1), settledAt: day(-2), until: day(90) }],
    [
      'new-since-reviewed',
      { sharedAt: day(-9), reviewedAt: day(-5), settledAt: day(-2), changedAt: day(-1), until: day(90) },
    ],
    [
      'reviewed',
      { sharedAt: day(-9), reviewedAt: day(-1), settledAt: day(-5), changedAt: day(-3), until: day(90) },
    ],
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
const nothing: Brief = {
  personId: 'rosa',
  name: 'Rosa Field',
  shared: [],
  until: undefined,
  whatMatters: undefined,
  knowMe: undefined,
  tried: undefined,
  plan: undefined,
  visits: undefined,
  checkIns: [],
  measures: [],
  changed: {},
}
const emptyRooms: Pick<Brief, 'plan' | 'visits'> = {
  plan: {
    goals: [],
    helps: [],
    agreed: [],
    openSteps: [],
    otherViews: [],
    waitsForPerson: [],
    waitsForTeam: [],
  },
  visits: { next: undefined, last: undefined, openDecisions: [] },
}
const changed = fc.record(
  { story: moment, 'goals-and-plan': moment, visits: moment, messages: moment },
  { requiredKeys: [] },
)
const whole: fc.Arbitrary<Brief> = fc.record({ list: checkIns, changed }).map(({ list, changed }) => ({
  ...nothing,
  checkIns: list,
  changed,
}))

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
      fc.property(whole, moment, (brief, reviewedAt) => {
        const times = [...Object.values(brief.changed), ...brief.checkIns.map(({ at }) => at)]
        expect(hasLapsed(brief, reviewedAt)).toBe(times.some((at) => at > reviewedAt))
        const named = changedSince(brief, reviewedAt).map(([section]) => section)
        expect(named).toEqual(
          parts.filter(
            (section) => section !== 'check-ins' && (brief.changed[section] ?? reviewedAt) > reviewedAt,
          ),
        )
      }),
    )
  })
})

describe('what is missing', () => {
  test('H12 is named alike whether it was never written or is not shared', () => {
    fc.assert(
      fc.property(whole, (brief) => {
        const empty: Brief = { ...nothing, shared: ['goals-and-plan', 'visits', 'messages'], ...emptyRooms }
        expect(missingFrom(empty)).toEqual(missingFrom({ ...nothing, shared: ['messages'] }))
        expect(missingFrom(brief).includes('check-ins')).toBe(brief.checkIns.length === 0)
      }),
    )
  })
})

describe('the first words of a long text', () => {
  const texts = fc.array(fc.constantFrom('Sore', 'after', 'work.', 'Why?', '\n'), { maxLength: 80 })
  test('are its beginning, never longer than asked for, and say when there is more', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 40, max: 200 }), (list, most) => {
        const text = list.join(' ').trim()
        const shown = firstWords(text, most)
        expect(shown === text).toBe(text.length <= most)
        if (shown === text) return
        expect(shown.endsWith(' …')).toBe(true)
        expect(shown.length).toBeLessThanOrEqual(most + 2)
        expect(text.startsWith(shown.slice(0, -2))).toBe(true)
      }),
    )
  })

  test('end with a sentence where one ends in good time', () => {
    expect(firstWords('I was a roofer. Ask before you touch my knee, please.', 30)).toBe('I was a roofer. …')
  })
})

describe('what is shared with somebody', () => {
  const grant = (section: GrantSection, from: number, more: Partial<Grant> = {}): Grant => ({
    id: `${section}${from}`,
    grantee: { kind: 'team', id: 'blue', name: 'Blue team', discipline: undefined },
    section,
    visibleFrom: day(from),
    until: day(30),
    createdAt: day(-40),
    pending: false,
    endedAt: undefined,
    ...more,
  })

  test('H04 reaches back as far as the widest grant that holds now, and no further', () => {
    const found = reachOf(
      [
        grant('visits', -3),
        grant('visits', -9),
        grant('visits', -90, { endedAt: day(-1) }),
        grant('story', -90, { until: day(-1) }),
        grant('story', -5, { grantee: { kind: 'team', id: 'red', name: 'Red', discipline: undefined } }),
        grant('exercises', -2, { item: { id: 'plan', title: 'My flare plan' }, until: day(60) }),
      ],
      'team:blue',
      now,
    )
    expect(found).toMatchObject({
      seen: { visits: day(-9) },
      items: ['plan'],
      until: day(60),
      pending: false,
    })
    expect(Object.keys(found?.seen ?? {})).toEqual(['visits'])
    expect(reachOf([grant('visits', -3)], 'team:red', now)).toBeUndefined()
  })
})

describe('since when a brief tells what is new', () => {
  const last = { id: 'visit', on: '2026-03-20', with: 'Amira Patel', decided: [] }
  const visits = { next: undefined, last, openDecisions: [] }
  test('is the last visit, that day included, then the last review, then the beginning', () => {
    expect(newFrom({ visits }, day(-1))).toEqual({ by: 'visit', at: new Date('2026-03-20T00:00:00Z') })
    expect(newFrom({ visits: { ...visits, last: undefined } }, day(-1))).toEqual({
      by: 'review',
      at: day(-1),
    })
    expect(newFrom({ visits: undefined }, undefined)).toBeUndefined()
  })

  test('counts what was agreed, and seen differently, from then on', () => {
    const agreed = [day(-3), day(-1)].map((on) => ({
      id: String(on),
      kind: 'step' as const,
      words: 'Walk',
      on,
    }))
    const plan = { ...emptyRooms.plan, agreed, otherViews: [] } as NonNullable<Brief['plan']>
    expect(plannedSince({ plan }, day(-2))).toEqual({ agreed: 1, views: 0 })
    expect(plannedSince({ plan }, undefined)).toEqual({ agreed: 2, views: 0 })
    expect(plannedSince({ plan: undefined }, undefined)).toEqual({ agreed: 0, views: 0 })
  })
})
