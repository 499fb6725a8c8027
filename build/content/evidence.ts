import { Papers, Review, Work } from '../../app/capabilities/evidence/contract.ts'
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
