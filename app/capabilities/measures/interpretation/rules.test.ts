import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InstrumentId } from '../instruments/contract.ts'
import { answer, inOrder } from '../testing/answers.ts'
import { interpretationOf } from './rules.ts'

const said = (id: InstrumentId, values: unknown[], mode?: 'prorated') =>
  interpretationOf(id, inOrder(id, values), mode)
const spread = (total: number, count: number, most: number) =>
  Array.from({ length: count }, (_, at) => Math.min(most, Math.max(0, total - at * most)))

describe('bands begin where their sources say', () => {
  it.each<[InstrumentId, string, number, number, string[]]>([
    ['nrs-average', 'eppocBand', 1, 10, ['0 mild', '5 moderate', '7 severe']],
    ['pseq-10', 'eppocBand', 10, 6, ['0 severe', '20 moderate', '31 mild', '41 minimal']],
    ['phq-9', 'band', 9, 3, ['0 minimal', '5 mild', '10 moderate', '15 moderately_severe', '20 severe']],
    ['gad-7', 'band', 7, 3, ['0 minimal', '5 mild', '10 moderate', '15 severe']],
    ['phq-4', 'band', 4, 3, ['0 none', '3 mild', '6 moderate', '9 severe']],
    ['was', 'band', 1, 10, ['0 poor', '6 moderate', '8 good_excellent']],
    ['who-5', 'lowWellbeing', 5, 5, ['0 true', '13 false']],
  ])('%s', (id, name, count, most, edges) => {
    const all = Array.from(
      { length: count * most + 1 },
      (_, score) => said(id, spread(score, count, most))[name],
    )
    const begin = all.flatMap((band, score) => (band === all[score - 1] ? [] : [`${score} ${band}`]))
    expect(begin).toEqual(edges)
  })

  it('and no score lies in none, PEG in none at all', () => {
    expect(said('was', [null])).toEqual({ band: undefined })
    expect(said('who-5', [null, 5, 5, 5, 5])).toEqual({ lowWellbeing: undefined })
    expect(said('peg', [9, 9, 9])).toEqual({})
    expect(said('was', [11])).toEqual({})
  })
})

describe('the ninth item of PHQ-9', () => {
  it('is positive, negative or unanswered, whatever else was answered', () => {
    const rest = fc.array(fc.constantFrom(null, 0, 1, 2, 3), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(rest, fc.constantFrom(null, 0, 1, 2, 3), (values, ninth) => {
        const state = ninth === null ? 'unanswered' : ninth > 0 ? 'positive' : 'negative'
        expect(said('phq-9', [...values, ninth]).selfHarmItem).toBe(state)
        expect(said('phq-9', [...values, ninth], 'prorated').selfHarmItem).toBe(state)
      }),
    )
  })
})

it('a prorated band is that of the rounded score', () => {
  const values = [1, 1, 1, 1, 0, 0, 0, 0, null]
  expect(said('phq-9', values, 'prorated')).toMatchObject({ band: 'mild' })
  expect(said('phq-9', values)).toMatchObject({ band: undefined })
})

it('each pair of PHQ-4 is judged alone, from 3', () => {
  expect(said('phq-4', [1, 2, null, 1])).toEqual({
    band: undefined,
    gad2Positive: true,
    phq2Positive: undefined,
  })
  expect(said('phq-4', [null, 1, 1, 1])).toEqual({
    band: undefined,
    gad2Positive: undefined,
    phq2Positive: false,
  })
})

it('PGIC is an important improvement in three of its answers', () => {
  const said7 = [1, 2, 3, 4, 5, 6, 7].map((value) => said('pgic', [value]).immpact)
  expect(said7).toEqual(['substantial', 'moderate', 'minimal', 'none', 'none', 'none', 'none'])
  expect(said('pgic', [null])).toEqual({ immpact: undefined })
})

describe('a grade of GCPS-R', () => {
  it.each([
    [['never', 'every_day', 9, 9, 9], 0],
    [['some_days'], 0],
    [['most_days', 'most_days'], 3],
    [['every_day', 'every_day', 0, 0, 0], 3],
    [['every_day', 'never', 4, 4, 3], 1],
    [['every_day', 'some_days', 4, 4, 4], 2],
    [['every_day', 'some_days', 4, 4], undefined],
    [['every_day', null, 4, 4, 4], undefined],
    [[null, 'every_day', 4, 4, 4], undefined],
  ])('of %j is %j', (values, grade) => expect(said('gcps-r', values)).toEqual({ grade }))
})

it('what has no interpretation has none', () => {
  expect(interpretationOf('care', [answer('care-1', 5)])).toEqual({})
  expect(said('collaborate', [9, 9, 9])).toEqual({})
})
