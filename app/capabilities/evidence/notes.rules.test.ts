import { expect, test } from 'vitest'
import { readContent } from '../../platform/content/content.server.ts'
import { review } from './content.reads.server.ts'
import { cautionsOf, keyStudiesListed, listIsUnusable, notesOf, quotedNotListed } from './notes.rules.ts'
import { readFilter, studiesFor } from './rules.ts'

type Held = {
  id: string
  refsPrintedCount: number
  refListCountMatches: boolean
  refListKeyCountMatches: boolean
  proseRefsNotInList: number[]
  refListWarning?: string
}
type File = {
  findings: Held[]
  flow: { included: { n: number } }
  groups: { id: string; studiesInText: number }[]
}
const file: File = JSON.parse(readContent('evidence/toye2017.json'))

const noteOf = (kind: string) => notesOf(review).find((note) => note.kind === kind)
const finding = (id: string) => {
  const found = review.findings.find((each) => each.id === id)
  if (!found) throw new Error(`no finding ${id}`)
  return found
}

test('what is worked out equals what the file holds of each finding', () => {
  for (const held of file.findings) {
    const own = finding(held.id)
    const told = {
      id: own.id,
      printed: own.refsPrinted.length,
      matches: own.refsPrinted.length === own.studiesStated,
      keyMatches: keyStudiesListed(own, review.studies) === own.keyStated,
      quoted: quotedNotListed(own),
      unusable: listIsUnusable(own, review.findings),
    }
    expect(told).toEqual({
      id: held.id,
      printed: held.refsPrintedCount,
      matches: held.refListCountMatches,
      keyMatches: held.refListKeyCountMatches,
      quoted: held.proseRefsNotInList,
      unusable: held.refListWarning !== undefined,
    })
  }
})

test('the studies in a usable list are those that name the finding; an unusable list supports nothing', () => {
  for (const own of review.findings) {
    const listed = studiesFor(review.studies, readFilter({ finding: own.id }, review)).map(({ ref }) => ref)
    const wanted = listIsUnusable(own, review.findings) ? [] : own.refsPrinted
    expect(listed.toSorted((a, b) => a - b)).toEqual(wanted.toSorted((a, b) => a - b))
  }
})

test('countries: the counts in the text add up to 80, and the table has 77', () => {
  expect(file.flow.included.n).toBe(review.studies.length)
  expect(noteOf('countries')).toEqual({ kind: 'countries', text: 80, table: 77 })
})

test('participants: the sums of the table stand beside the claim', () => {
  expect(noteOf('participants')).toEqual({
    kind: 'participants',
    claim: 'over 1551',
    counted: 72,
    unknown: 5,
    sum: 1549,
    once: 1525,
  })
})

test('ideas: 413 over the findings against 371 stated', () => {
  expect(noteOf('concepts')).toEqual({ kind: 'concepts', sum: 413, stated: 371, left: 15 })
})

test('two findings are printed with one list, and it is used for the one whose count it has', () => {
  expect(noteOf('same-list')).toEqual({ kind: 'same-list', findings: ['juxtaposed-models', 'geography'] })
  expect(cautionsOf(finding('juxtaposed-models'), review)[0]).toEqual({
    kind: 'list-of-another',
    of: 'geography',
  })
})

test('a count that differs from its list is a caution, and agreement is none', () => {
  expect(cautionsOf(finding('dual-advocacy'), review)).toContainEqual({
    kind: 'count-differs',
    printed: 37,
    stated: 36,
  })
  expect(cautionsOf(finding('craft'), review)).toEqual([])
})

test('figures that agree are no note', () => {
  const { findings, claims } = review
  const agreed = {
    ...review,
    findings: findings.filter(({ id }) => id !== 'juxtaposed-models'),
    claims: { ...claims, countriesSumInText: 77, conceptsTotal: 413 - 77, participants: '1500' },
  }
  expect(notesOf(agreed)).toEqual([])
})
