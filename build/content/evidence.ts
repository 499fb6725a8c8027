import { findingIds, Papers, paperIds, Review, Work } from '../../app/capabilities/evidence/contract.ts'
import { findingText, paperText } from '../../app/capabilities/evidence/parts/finding-text.ts'
import { evidence } from '../../app/language/en/evidence.ts'
import type { Text } from '../../app/language/text.tsx'
import { located, refusals } from '../../app/platform/content/located.ts'
import { type Fault, faultsOf } from './fault.ts'
import { listedPhrases } from './language.ts'
import { countWords, hardToRead, readingAge } from './reading-age.ts'
import type { Row } from './row.ts'

type Checked = { faults: Fault[]; row?: Row; work?: Work }

/** Checks one work that claims rest on: its shape, that its file bears its id, and its words for anyone. */
export function checkWork(file: string, text: string): Checked {
  const { value, lineOf, problems } = located(text)
  const parsed = Work.safeParse(value)
  if (problems.length > 0) return { faults: faultsOf(file, problems) }
  if (!parsed.success) return { faults: faultsOf(file, refusals(parsed.error.issues, lineOf)) }
  const { id, kind, found, openedOn, address } = parsed.data
  const line = lineOf(['found'])
  const faults = faultsOf(file, [
    ...(file.endsWith(`/${id}.json`)
      ? []
      : [{ line: lineOf(['id']), what: `is the work “${id}”, and its file is to bear that name` }]),
    ...(Boolean(openedOn) === Boolean(address)
      ? []
      : [{ line: 1, what: 'a work that was opened says when, and at which address' }]),
    ...hardToRead(found, { age: 11, words: 60 }).map((what) => ({ line, what: `found ${what}` })),
    ...listedPhrases([{ line, text: found }]),
  ])
  const row = {
    id,
    kind: `work: ${kind}`,
    words: countWords(found),
    age: readingAge(found),
    restsOn: 1,
    review: '–',
    checkedOn: openedOn,
    faults: faults.length,
  }
  return { faults, row, work: parsed.data }
}

/** Checks the facts of the review and of the other papers: their shape alone, since they are not ours to word. */
export function checkPapers(file: string, text: string): Fault[] {
  const { value, lineOf, problems } = located(text)
  const parsed = (file.endsWith('/other-papers.json') ? Papers : Review).safeParse(value)
  if (problems.length > 0) return faultsOf(file, problems)
  return parsed.success ? [] : faultsOf(file, refusals(parsed.error.issues, lineOf))
}

/** Checks what Concord says of each finding and each paper in its own words: what stands beside every card. */
export function checkSaid(): Required<Omit<Checked, 'work'>>[] {
  const t: Text = (key, ..._) => evidence[key.replace('evidence.', '') as keyof typeof evidence]
  const said = [
    ...findingIds.map((id) => ({ id, kind: 'finding', text: findingText(t, id) })),
    ...paperIds.map((id) => ({ id, kind: 'paper', text: paperText(t, id) })),
  ]
  return said.map(({ id, kind, text }) => {
    const whats = hardToRead(text, { age: 11, words: 60 }).map((what) => ({ line: 1, what: `${id} ${what}` }))
    const faults = faultsOf('app/language/en/evidence.ts', [...whats, ...listedPhrases([{ line: 1, text }])])
    const [words, age] = [countWords(text), readingAge(text)]
    return { faults, row: { id, kind, words, age, restsOn: 1, review: '–', faults: faults.length } }
  })
}
