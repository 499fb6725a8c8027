import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Go, type How, hows } from './contract.ts'
import { badDayTools, gentleStarts, inOwnOrder, lastWasHarder, suggestions } from './rules.ts'

const day = (n: number) => new Date(Date.UTC(2026, 10, n))
const go = (exercise: string, how: How, on: number, badDay = false): Go => ({
  exercise,
  how,
  badDay,
  at: day(on),
})
const known = new Set([
  'breath',
  'flare-plan',
  'two-minute-breath',
  'eyes-open-grounding',
  'kinder-voice',
  'a',
  'b',
  'c',
])
const empty = { favourites: [], goes: [], badDay: undefined }

it('puts what helped before what did not, and what was used last before what was used long ago', () => {
  const goes = [go('a', 'no-change', 9), go('b', 'helped', 5), go('c', 'helped', 8)].toSorted(
    (x, y) => +y.at - +x.at,
  )
  expect(inOwnOrder({ favourites: ['breath'], goes })).toEqual(['c', 'b', 'a', 'breath'])
})

it('says why: helped on a bad day before helped, before a favourite', () => {
  const goes = [go('b', 'helped', 6), go('a', 'helped-a-little', 5, true)]
  expect(suggestions({ ...empty, favourites: ['c'], goes }, known)).toEqual([
    { exercise: 'b', reason: 'helped' },
    { exercise: 'a', reason: 'helped-on-a-bad-day' },
    { exercise: 'c', reason: 'favourite' },
  ])
})

it('somebody new gets three gentle starts, and is told that they are that', () => {
  expect(suggestions(empty, known).map(({ reason }) => reason)).toEqual(Array(3).fill('gentle-start'))
})

it('on a bad day the chosen tools stand in the chosen order; without a choice there still are some', () => {
  expect(badDayTools({ ...empty, badDay: ['c', 'gone', 'a'] }, known)).toEqual(['c', 'a'])
  expect(badDayTools({ ...empty, goes: [go('b', 'helped', 5, true)] }, known)[0]).toBe('b')
  expect(badDayTools({ ...empty, badDay: [] }, known)).toHaveLength(3)
})

const someGoes = fc
  .array(
    fc.record({
      exercise: fc.constantFrom('a', 'b', 'c', 'breath'),
      how: fc.constantFrom(...hows),
      badDay: fc.boolean(),
      on: fc.integer({ min: 1, max: 28 }),
    }),
  )
  .map((list) =>
    list
      .map(({ exercise, how, badDay, on }) => go(exercise, how, on, badDay))
      .toSorted((x, y) => +y.at - +x.at),
  )

it('never suggests what made things harder last time, never the same twice, never more than three', () => {
  fc.assert(
    fc.property(someGoes, fc.subarray(['a', 'b', 'c', 'breath']), (goes, favourites) => {
      const got = suggestions({ favourites, goes, badDay: undefined }, known).map(({ exercise }) => exercise)
      expect(got.some((exercise) => lastWasHarder(goes, exercise))).toBe(false)
      expect(new Set(got).size).toBe(got.length)
      expect(got.length).toBeLessThanOrEqual(3)
    }),
  )
})

it('what made things harder last time stands on the page for a bad day only by own choice', () => {
  const all = new Set<string>(gentleStarts)
  const [first, second, third] = gentleStarts
  const goes = [go(first, 'harder', 9), go(first, 'helped', 8, true)]
  expect(badDayTools({ favourites: [], goes, badDay: undefined }, all)).toEqual([second, third])
  expect(badDayTools({ favourites: [], goes, badDay: [first] }, all)).toEqual([first])
})

it('the order holds every own tool once', () => {
  fc.assert(
    fc.property(someGoes, fc.subarray(['a', 'b', 'c', 'breath']), (goes, favourites) => {
      const own = new Set([...favourites, ...goes.map(({ exercise }) => exercise)])
      expect(inOwnOrder({ favourites, goes }).toSorted()).toEqual([...own].toSorted())
    }),
  )
})
