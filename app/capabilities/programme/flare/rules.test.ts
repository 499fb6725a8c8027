import { expect, it } from 'vitest'
import type { Field } from '../contract.ts'
import type { Version } from '../worksheet/contract.ts'
import { flarePlanOf } from './rules.ts'

const all = ['two-minutes', 'full', 'bad-day'] as const
const fields: Field[] = [
  { name: 'kind-words', kind: 'line', label: 'Kind words', in: [...all] },
  { name: 'first-hour', kind: 'lines', most: 4, label: 'In the first hour', in: [...all] },
  { name: 'people', kind: 'lines', most: 4, label: 'Who I tell', in: [...all] },
]
const version = (answers: Version['answers']): Version => ({
  id: 'v',
  after: [],
  answers,
  writtenAt: new Date('2026-11-01'),
  sitting: 's',
  superseded: false,
})

it('shows kind words apart, and only what was written', () => {
  const heads = [version({ 'kind-words': 'Go gently.', 'first-hour': ['Heat pack', 'Blinds down'] })]
  expect(flarePlanOf({ fields }, { id: 'w', heads })).toEqual({
    kindWords: 'Go gently.',
    parts: [{ name: 'first-hour', label: 'In the first hour', lines: ['Heat pack', 'Blinds down'] }],
    worksheet: 'w',
    twice: false,
  })
})

it('H07 shows the newer of two states, and says that there are two', () => {
  const heads = [version({ 'first-hour': ['New'] }), version({ 'first-hour': ['Old'] })]
  expect(flarePlanOf({ fields }, { id: 'w', heads })).toMatchObject({
    parts: [{ lines: ['New'] }],
    twice: true,
  })
})

it('a plan in which nothing was written is none', () => {
  expect(flarePlanOf({ fields }, { id: 'w', heads: [version({})] })).toBeUndefined()
})
