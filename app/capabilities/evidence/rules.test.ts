import { expect, test } from 'vitest'
import { review, works } from './content.reads.server.ts'
import { findingIds } from './contract.ts'
import { cautionsOf, cite, studiesFor } from './rules.ts'

const finding = (id: string) => {
  const found = review.findings.find((each) => each.id === id)
  if (!found) throw new Error(`no finding ${id}`)
  return found
}

test('the review has its six findings and 77 studies, each under one reference number', () => {
  expect(review.findings.map(({ id }) => id)).toEqual([...findingIds])
  expect(new Set(review.studies.map(({ ref }) => ref)).size).toBe(77)
})

test('a list that is printed for another finding is a caution, and supports nothing', () => {
  expect(cautionsOf(finding('juxtaposed-models')).map(({ kind }) => kind)).toContain('list-of-another')
  expect(studiesFor(review.studies, { group: '', finding: 'juxtaposed-models' })).toEqual([])
})

test('a count that differs from its list is a caution, and agreement is none', () => {
  expect(cautionsOf(finding('dual-advocacy'))).toContainEqual({
    kind: 'count-differs',
    printed: 37,
    stated: 36,
  })
  expect(cautionsOf(finding('craft'))).toEqual([])
})

test('a finding lists as many studies as the paper prints for it', () => {
  for (const { id, refsPrinted, refListWarning } of review.findings)
    if (!refListWarning)
      expect(studiesFor(review.studies, { group: '', finding: id })).toHaveLength(refsPrinted.length)
})

test('every study is in one of the groups, and the counts are those of the paper', () => {
  for (const { id, studiesCounted } of review.groups)
    expect(studiesFor(review.studies, { group: id, finding: '' })).toHaveLength(studiesCounted)
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
  for (const work of works) expect([work.identifier, work.seen].every(Boolean)).toBe(true)
})
