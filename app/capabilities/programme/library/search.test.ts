import { expect, test } from 'vitest'
import { programme } from '../content.reads.server.ts'
import type { Module } from '../contract.ts'
import { find } from './parts/searching.ts'
import { indexOf } from './search.server.ts'

const module = {
  slug: 'sleep',
  title: 'Sleep and energy',
  summary: 'Rest in the night and in the day.',
  body: 'About nights.',
  cards: [
    {
      kind: 'card',
      id: 'nights',
      title: 'Hard nights',
      body: 'Pain can wake you. A **wind-down** may help.',
    },
    { kind: 'card', id: 'worry', title: 'Worry time', body: 'Give worries a place in the day.' },
  ],
  exercises: [],
} as unknown as Module
const index = indexOf([module])
const titles = (typed: string) => find(index, typed).map(({ title }) => title)

test.each(['worry', 'wory', 'worries', 'worr', 'Worry!'])('“%s” finds worry time first', (typed) => {
  expect(titles(typed)[0]).toBe('Worry time')
})

test('a title counts for more than a word in passing', () => {
  expect(titles('sleep')[0]).toBe('Sleep and energy')
})

test('where no page holds all words, those that hold some are found', () => {
  expect(titles('worry unicorns')).toContain('Worry time')
  expect(titles('worry night')).not.toContain('Nothing')
})

test('words that stand everywhere, or nowhere, find nothing', () => {
  expect(titles('the and of')).toEqual([])
  expect(titles('xylophone')).toEqual([])
  expect(titles('<script>')).toEqual([])
})

test('every part of the programme is found by its title', () => {
  const whole = indexOf(programme)
  for (const { title } of programme) {
    const first = find(whole, title).slice(0, 3)
    expect(first.map((each) => each.title)).toContain(title)
  }
})
