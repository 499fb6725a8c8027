import { expect, test } from 'vitest'
import type { Card, Exercise, Module } from '../contract.ts'
import {
  everything,
  itemPlace,
  lengthOf,
  modulePlace,
  opening,
  plainText,
  publishedBy,
  shownModules,
} from './rules.ts'

const card = (id: string, more: Partial<Card> = {}) =>
  ({ id, version: 1, kind: 'card', title: id, clinicalReview: 'none', body: `About ${id}.`, ...more }) as Card
const exercise = (id: string) => ({ ...card(id), kind: 'exercise', summary: id }) as unknown as Exercise
const module = (slug: string, cards: Card[], exercises: Exercise[] = []) =>
  ({
    ...card(slug),
    kind: 'module',
    slug,
    summary: 'For',
    body: 'Words',
    cards,
    exercises,
  }) as unknown as Module

const reviewed = { name: 'A', profession: 'B', registration: 'C', date: '2026-11-21' }
const modules = [
  module('one', [card('a'), card('b')], [exercise('c')]),
  module('two', [card('d', { clinicalReview: reviewed })]),
]
const titles = (shown: Module[]) =>
  shown.map((each) => [each.title, ...each.cards.map(({ id }) => id), ...each.exercises.map(({ id }) => id)])

test('without a review or a sign-off nothing is there, not even the name of its module', () => {
  expect(titles(shownModules(modules.slice(0, 1), publishedBy([])))).toEqual([])
})

test('what a clinician reviewed is there, what was signed off too, and of the rest nothing', () => {
  expect(titles(shownModules(modules, publishedBy(['b@1'])))).toEqual([
    ['one', 'b'],
    ['two', 'd'],
  ])
})

test('a module whose own words are not signed off lends its name and nothing more', () => {
  const [one] = shownModules(modules, publishedBy(['b@1']))
  expect([one?.summary, one?.body]).toEqual(['', ''])
  expect(shownModules(modules, publishedBy(['one@1']))[0]?.body).toBe('Words')
})

test('a sign-off is of one version', () => {
  const [changed] = shownModules([module('one', [card('a', { version: 2 })])], publishedBy(['a@1']))
  expect(changed).toBeUndefined()
})

test('pages follow one another through the whole library, and skip what is not shown', () => {
  const all = shownModules(modules, everything)
  expect(itemPlace(all, 'one', 'c')).toMatchObject({
    previous: { title: 'b' },
    next: { href: '/library/two' },
  })
  expect(modulePlace(all, 'one')?.previous).toBeUndefined()
  const some = shownModules(modules, publishedBy(['a@1', 'c@1']))
  expect(itemPlace(some, 'one', 'a')?.next?.title).toBe('c')
  expect(itemPlace(some, 'one', 'b')).toBeUndefined()
  expect(itemPlace(all, 'two', 'a')).toBeUndefined()
})

test('an exercise opens short, and on a bad day shorter', () => {
  expect([lengthOf(undefined, false), lengthOf(undefined, true), lengthOf('full', true)]).toEqual([
    'two-minutes',
    'bad-day',
    'full',
  ])
  expect(lengthOf('longer', false)).toBe('two-minutes')
})

test('a line about a text has no marks in it and ends with a sentence', () => {
  const text = 'Pain is **real**. Read [this card](/library/one/a).\n\n- Rest\n1. Move'
  expect(plainText(text)).toBe('Pain is real. Read this card. Rest Move')
  expect(opening(text, 20)).toBe('Pain is real.')
})
