import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Author } from '../contract.ts'
import type { Version, Voice } from './contract.ts'
import { behind, statusOf } from './rules.ts'

const at = new Date('2026-03-30T08:00:00Z')
const person: Author = { kind: 'person' }
const amira: Author = { kind: 'member', id: 'amira', name: 'Amira Patel', discipline: undefined }
const head = (id: string): Version => ({
  id,
  after: [],
  words: 'Sleep and worry feed each other.',
  author: amira,
  writtenAt: at,
  supersededAt: undefined,
})
const voice = (author: Author, kind: Voice['kind'], versionId = 'new', withdrawn = false): Voice => ({
  id: `${kind} ${versionId}`,
  versionId,
  kind,
  words: kind === 'stands-behind' ? undefined : 'Words',
  author,
  at,
  withdrawnAt: withdrawn ? at : undefined,
})

test('whoever sees it differently is not named among those who stand behind it', () => {
  const said = [voice(person, 'stands-behind'), voice(amira, 'stands-behind'), voice(person, 'disagrees')]
  expect(behind(said).map(({ author }) => author)).toEqual([amira])
})

describe('where an explanation stands', () => {
  test.each([
    ['none', [], []],
    ['two-versions', ['new', 'other'], [voice(person, 'stands-behind'), voice(amira, 'stands-behind')]],
    ['agreed', ['new'], [voice(person, 'stands-behind'), voice(amira, 'stands-behind')]],
    ['waits-for-person', ['new'], [voice(amira, 'stands-behind')]],
    ['waits-for-person', ['new'], [voice(person, 'stands-behind', 'old'), voice(amira, 'stands-behind')]],
    [
      'waits-for-person',
      ['new'],
      [voice(person, 'stands-behind', 'new', true), voice(amira, 'stands-behind')],
    ],
    ['waits-for-team', ['new'], [voice(person, 'stands-behind')]],
    ['person-disagrees', ['new'], [voice(person, 'disagrees'), voice(amira, 'stands-behind')]],
    [
      'agreed',
      ['new'],
      [voice(amira, 'disagrees'), voice(person, 'stands-behind'), voice(amira, 'stands-behind')],
    ],
  ] as const)('is %s with %j and %j', (status, heads, voices) => {
    expect(statusOf({ heads: heads.map(head), voices: [...voices] })).toBe(status)
  })

  test('is agreed only when the person and a member stand behind the one version in force', () => {
    const voices = fc.array(
      fc
        .record({
          author: fc.constantFrom(person, amira),
          kind: fc.constantFrom<Voice['kind']>('stands-behind', 'adds', 'disagrees'),
          version: fc.constantFrom('new', 'old'),
          withdrawn: fc.boolean(),
        })
        .map(({ author, kind, version, withdrawn }) => voice(author, kind, version, withdrawn)),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(voices, (said) => {
        const standing = (who: Author) =>
          said.some(
            (each) =>
              each.author === who &&
              each.kind === 'stands-behind' &&
              each.versionId === 'new' &&
              !each.withdrawnAt,
          )
        const agreed = statusOf({ heads: [head('new')], voices: said }) === 'agreed'
        if (agreed) expect([standing(person), standing(amira)]).toEqual([true, true])
        expect(statusOf({ heads: [head('new'), head('old')], voices: said })).not.toBe('agreed')
      }),
    )
  })
})
