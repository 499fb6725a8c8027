import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from './contract.ts'
import { agreedVersion, headsOf, isOnPage, proposalsOf, standingOf, statusFor, yesFrom } from './rules.ts'
import { history, type Move, moves } from './testing/history.ts'

const entryAfter = (...all: Move[]) => history('step', all)
const status = (entry: Entry) => [statusFor(entry, 'person', true), statusFor(entry, 'professional', true)]

describe('where an entry stands', () => {
  test.each<[string, Move[], [string, string]]>([
    ['the person’s own', [{ by: 'person', does: 'write' }], ['alone', 'alone']],
    ['the person asks', [{ by: 'person', does: 'ask' }], ['waits-for-them', 'waits-for-you']],
    ['a proposal', [{ by: 'amira', does: 'write' }], ['waits-for-you', 'waits-for-them']],
    [
      'a proposal that is taken up',
      [
        { by: 'amira', does: 'write' },
        { by: 'person', does: 'yes' },
      ],
      ['agreed', 'agreed'],
    ],
    [
      'a proposal that is turned down',
      [
        { by: 'amira', does: 'write' },
        { by: 'person', does: 'no' },
      ],
      ['said-no', 'said-no'],
    ],
    [
      'a proposal that is changed',
      [
        { by: 'amira', does: 'write' },
        { by: 'person', does: 'ask' },
      ],
      ['waits-for-them', 'waits-for-you'],
    ],
    [
      'a proposal that its writer takes back',
      [
        { by: 'amira', does: 'write' },
        { by: 'amira', does: 'taken-back' },
      ],
      ['taken-back', 'taken-back'],
    ],
    [
      'a change that is proposed to what was agreed',
      [
        { by: 'amira', does: 'write' },
        { by: 'person', does: 'yes' },
        { by: 'grace', does: 'write' },
      ],
      ['waits-for-you', 'waits-for-them'],
    ],
    [
      'a change that is turned down',
      [
        { by: 'amira', does: 'write' },
        { by: 'person', does: 'yes' },
        { by: 'grace', does: 'write' },
        { by: 'person', does: 'no' },
      ],
      ['agreed', 'agreed'],
    ],
    [
      'a yes that is taken back',
      [
        { by: 'person', does: 'ask' },
        { by: 'amira', does: 'yes' },
        { by: 'person', does: 'taken-back' },
      ],
      ['taken-back', 'taken-back'],
    ],
    [
      'one colleague’s no beside another’s yes',
      [
        { by: 'person', does: 'ask' },
        { by: 'amira', does: 'yes' },
        { by: 'grace', does: 'no' },
      ],
      ['agreed', 'agreed'],
    ],
  ])('%s', (_, all, expected) => {
    expect(status(entryAfter(...all))).toEqual(expected)
  })

  test('nobody is waited for where nobody can see it', () => {
    expect(statusFor(entryAfter({ by: 'person', does: 'ask' }), 'person', false)).toBe('alone')
  })
})

const anyHistory = fc.array(moves, { maxLength: 25 })

describe('whatever either side does', () => {
  test('nothing is agreed unless both said yes to this very version, and it stands alone', () => {
    fc.assert(
      fc.property(anyHistory, (all) => {
        const entry = history('step', all)
        const agreed = agreedVersion(entry)
        if (statusFor(entry, 'person', true) === 'agreed') expect(agreed).toBeDefined()
        if (!agreed) return
        expect(standingOf(entry)).toEqual([agreed])
        expect(agreed.ended).toBe(false)
        expect(yesFrom(entry, agreed.id, 'person')).toBeDefined()
        expect(yesFrom(entry, agreed.id, 'professional')).toBeDefined()
      }),
    )
  })

  test('what the person writes is never agreed before somebody else has said so', () => {
    fc.assert(
      fc.property(anyHistory, (all) => {
        expect(agreedVersion(history('step', [...all, { by: 'person', does: 'ask' }]))).toBeUndefined()
      }),
    )
  })

  test('a professional’s proposal changes neither what stands nor what is agreed', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom('amira', 'grace'), (all, by) => {
        const before = history('step', all)
        const now = history('step', [...all, { by, does: 'write' }])
        expect(standingOf(now)).toEqual(standingOf(before))
        expect(agreedVersion(now)).toEqual(agreedVersion(before))
      }),
    )
  })

  test('a goal’s words are the person’s, whatever professionals send', () => {
    fc.assert(
      fc.property(anyHistory, (all) => {
        const { versions } = history('goal', all)
        expect(versions.every(({ author }) => author.side === 'person')).toBe(true)
      }),
    )
  })

  test('H08 no words get lost: every version stays, and ends only when its place was taken knowingly', () => {
    fc.assert(
      fc.property(anyHistory, (all) => {
        const entry = history('step', all)
        const written = all.filter(({ does }) => does === 'write' || does === 'ask').length
        expect(entry.versions).toHaveLength(written)
        if (written > 0) expect(headsOf(entry).length).toBeGreaterThan(0)
      }),
    )
  })

  test('what stands or is proposed is on the page while it is open', () => {
    fc.assert(
      fc.property(anyHistory, (all) => {
        const entry = history('step', all)
        if (standingOf(entry).some(({ author }) => author.side === 'person') || proposalsOf(entry).length > 0)
          expect(isOnPage(entry)).toBe(true)
        expect(isOnPage({ ...entry, state: 'put-away' })).toBe(false)
      }),
    )
  })
})
