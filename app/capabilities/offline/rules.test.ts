import { describe, expect, test } from 'vitest'
import type { Answer, Kept } from './contract.ts'
import {
  afterAnswer,
  inOrder,
  isDue,
  isKept,
  isOldNews,
  isSaved,
  isUnsent,
  mayBeSent,
  nextPlace,
  overview,
  standIn,
  stopsAt,
  wordsToPutRight,
} from './rules.ts'

const entry = (more: Partial<Kept> = {}): Kept => ({
  key: 'k',
  person: 'amira',
  place: 1,
  at: 0,
  action: '/check-in',
  state: 'waiting',
  sealed: { iv: new Uint8Array(12), words: new ArrayBuffer(8) },
  ...more,
})
const saved: Answer = { status: 201, location: '/check-in/0190' }

describe('H05 what counts as saved', () => {
  test('201 and where it stands', () => {
    expect(isSaved(saved)).toBe(true)
    expect(afterAnswer(entry(), saved)).toEqual({
      key: 'k',
      person: 'amira',
      place: 1,
      at: 0,
      action: '/check-in',
      state: 'sent',
      location: '/check-in/0190',
    })
  })

  test.each([
    ['nothing', undefined],
    ['a page', { status: 200 }],
    ['a redirect', { status: 0 }],
    ['a followed sign-in page', { status: 303, location: '/sign-in' }],
    ['201 of a hotel’s network', { status: 201 }],
    ['201 to elsewhere', { status: 201, location: 'https://example.org/check-in/1' }],
    ['a server that is full', { status: 507 }],
    ['a server that is down', { status: 503 }],
  ])('not %s: the entry waits as it was', (_, answer) => {
    expect(isSaved(answer)).toBe(false)
    expect(afterAnswer(entry(), answer)).toEqual(entry())
    expect(stopsAt(answer)).toBe(true)
  })

  test('an ended session asks to sign in, and keeps the words', () => {
    expect(afterAnswer(entry(), { status: 401 })).toEqual(entry({ state: 'sign-in' }))
  })

  test.each([400, 404, 413, 422])('a refusal (%i) needs the person, and keeps the words', (status) => {
    const after = afterAnswer(entry(), { status })
    expect(after).toEqual(entry({ state: 'needs-you', refused: status }))
    expect(stopsAt({ status })).toBe(false)
    expect(isUnsent(after)).toBe(true)
  })

  test('a late answer does not take back that it was sent', () => {
    const sent = afterAnswer(entry(), saved)
    for (const late of [undefined, { status: 401 }, { status: 422 }]) {
      expect(afterAnswer(sent, late)).toEqual(sent)
    }
  })
})

describe('whose it is', () => {
  test('only the person it belongs to sends it', () => {
    expect(mayBeSent(entry(), 'amira')).toBe(true)
    expect(mayBeSent(entry({ state: 'sign-in' }), 'amira')).toBe(true)
    expect(mayBeSent(entry(), 'ben')).toBe(false)
    expect(mayBeSent(entry(), undefined)).toBe(false)
    expect(mayBeSent(entry({ state: 'needs-you' }), 'amira')).toBe(false)
  })

  test('others learn that it is there, and no more', () => {
    const all = [entry(), entry({ state: 'needs-you' }), entry({ state: 'sent' }), entry({ person: 'ben' })]
    expect(overview(all, 'amira')).toEqual({ waiting: 1, 'needs-you': 1, sent: 1, other: 1 })
    expect(overview(all, 'ben')).toEqual({ waiting: 1, other: 2 })
  })
})

describe('H06 order', () => {
  test('is the order of making, whatever the clock said', () => {
    const first = entry({ key: 'a', place: nextPlace([]), at: 9_000 })
    const second = entry({ key: 'b', place: nextPlace([first]), at: 10 })
    expect(inOrder([second, first]).map(({ key }) => key)).toEqual(['a', 'b'])
  })
})

test('news that something was sent is forgotten after a day, other entries never', () => {
  const day = 24 * 60 * 60 * 1000
  expect(isOldNews(entry({ state: 'sent', at: 0 }), day + 1)).toBe(true)
  expect(isOldNews(entry({ state: 'sent', at: 0 }), day - 1)).toBe(false)
  expect(isOldNews(entry({ at: 0 }), 365 * day)).toBe(false)
})

test('what is put right gets a key of its own, and corrects only what is still there', () => {
  const typed = new URLSearchParams({ key: 'k', person: 'amira', life: '', note: 'a & b', corrects: 'x' })
  expect(wordsToPutRight(typed, 422).toString()).toBe('life=&note=a+%26+b&corrects=x')
  expect(wordsToPutRight(typed, 404).toString()).toBe('life=&note=a+%26+b')
})

describe('what this device keeps', () => {
  test('forms of worksheets and of how a go went, and no others', () => {
    expect(
      ['/check-in', '/exercises/flare-plan', '/toolbox/flare-plan/how', '/measures/fill/peg'].every(isKept),
    ).toBe(true)
    expect(['/sign-in', '/made/1/away', '/exercises/a/b', '/sharing', '/story/know-me'].some(isKept)).toBe(
      false,
    )
  })

  test('what was made before anybody signed in is nobody’s, is told to all, and is sent as no one', () => {
    const nobodys = entry({ person: '' })
    expect(overview([nobodys], 'amira')).toEqual({ nobodys: 1 })
    expect(overview([nobodys], undefined)).toEqual({ nobodys: 1 })
    expect(['', 'amira', undefined].some((person) => mayBeSent(nobodys, person))).toBe(false)
  })

  test('is asked for now and then, at once where nothing is open, and where somebody is asked to sign in', () => {
    const minute = 60_000
    const open = { open: true, asked: 100 * minute }
    expect(isDue('/today', open, 109 * minute)).toBe(false)
    expect(isDue('/today', open, 111 * minute)).toBe(true)
    expect(isDue('/today', open, 80 * minute)).toBe(true)
    expect(isDue('/sign-in', open, 101 * minute)).toBe(true)
    expect(isDue('/today', { open: false, asked: 100 * minute }, 101 * minute)).toBe(true)
    expect(isDue('/caseload', { open: false }, 0)).toBe(false)
  })

  test('stands in for pages that need the internet', () => {
    expect(['/flare', '/bad-day', '/made/1', '/toolbox', '/check-in', '/sharing'].map(standIn)).toEqual([
      ...['/offline/flare', '/offline/bad-day', '/offline/made', '/offline/made', '/check-in/offline'],
      '/offline/open',
    ])
    expect(['/measures', '/measures/fill/peg', '/measures/filled/1'].map(standIn)).toEqual([
      ...['/offline/measures', '/offline/measures/peg', '/offline/open'],
    ])
  })
})
