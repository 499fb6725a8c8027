import { expect, test } from 'vitest'
import { review, works } from './content.reads.server.ts'
import { findingIds } from './contract.ts'
import { cite, countriesOf, isNoYear, readFilter, studiesFor } from './rules.ts'

const shown = (asked: object) => studiesFor(review.studies, readFilter(asked, review))

test('the review has its six findings and 77 studies, each under one reference number', () => {
  expect(review.findings.map(({ id }) => id)).toEqual([...findingIds])
  expect(new Set(review.studies.map(({ ref }) => ref)).size).toBe(77)
})

test('studies are narrowed by country, years, group and finding, together', () => {
  expect(shown({})).toHaveLength(77)
  expect(shown({ country: 'Sweden' })).toHaveLength(10)
  expect(shown({ country: 'Sweden', finding: 'geography' }).length).toBeLessThan(10)
  const years = shown({ from: '2010', to: '2012' }).map(({ year }) => year)
  expect([Math.min(...years), Math.max(...years)]).toEqual([2010, 2012])
  expect(shown({ from: '2012', to: '2010' })).toEqual([])
  expect(shown({ group: 'nurses', from: '1900' })).toHaveLength(2)
})

test('what is unknown narrows nothing, and what is no year is said', () => {
  expect(shown({ country: 'Atlantis', group: 'poets', finding: 'nonsense', from: 'soon' })).toHaveLength(77)
  expect(['', '2010', ' 1999 ', 'soon', '20100'].map(isNoYear)).toEqual([false, false, false, true, true])
})

test('Scotland counts as the UK, as in the text of the paper', () => {
  const countries = countriesOf(review.studies)
  expect(countries).toContainEqual({ country: 'UK', count: 18 })
  expect(countries.map(({ country }) => country)).not.toContain('Scotland')
  expect(countries.reduce((sum, { count }) => sum + count, 0)).toBe(77)
})

test('every study is in one of the groups, and the counts are those of the paper', () => {
  for (const { id, studiesCounted } of review.groups)
    expect(shown({ group: id })).toHaveLength(studiesCounted)
  expect(review.groups.reduce((sum, { studiesCounted }) => sum + studiesCounted, 0)).toBe(77)
})

test('a reference can be cited', () => {
  const study = review.studies.find(({ ref }) => ref === 143)
  expect(study && cite(study)).toBe(
    'Wilson N, Pope C, Roberts L, et al. Governing healthcare: finding meaning in a clinical practice guideline for ' +
      'the management of non-specific low back pain. Soc Sci Med 2014;102:138–45.',
  )
})

test('every work says where it is and how much of it was seen', () => {
  expect(works.length).toBeGreaterThan(0)
  for (const work of works) expect([work.identifier, work.seen, work.found].every(Boolean)).toBe(true)
})
