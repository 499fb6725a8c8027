import { findingIds } from '../../app/capabilities/evidence/contract.ts'
import { isDue } from '../../app/capabilities/help-now/rules.ts'
import type { Reading } from '../../app/capabilities/reflection/contract.ts'
import { readReading } from '../../app/capabilities/reflection/parse.ts'
import type { FrontMatter } from '../../app/platform/content/front-matter.ts'
import type { Problem } from '../../app/platform/content/located.ts'
import { type Fault, faultsOf } from './fault.ts'
import type { Known } from './known.ts'
import { listedPhrases } from './language.ts'
import { passagesOf, unshown } from './markdown.ts'
import { sourcesStandFor } from './promised.ts'
import { countWords, readingAge } from './reading-age.ts'
import type { Row } from './row.ts'
import { filesIn, type Tree } from './tree.ts'

const folder = 'content/reflection'
const shown = ['heading', 'paragraph', 'list', 'list_item', 'text', 'strong', 'space', 'escape']

// Professionals read them in between two people: as plain as what people with pain read, and one sheet each.
const most = { age: 11, words: 320 }

/** Checks every page for professionals about a finding, and that each finding has one. */
export function checkReflection(tree: Tree, known: Known, on?: string): { faults: Fault[]; rows: Row[] } {
  const files = filesIn(tree, folder)
  const checked = files.map((file) => checkReading(file, tree[file] ?? '', known, on))
  const there = new Set(checked.flatMap(({ row }) => row?.id ?? []))
  return {
    rows: checked.flatMap(({ row }) => row ?? []),
    faults: [
      ...checked.flatMap(({ faults }) => faults),
      ...findingIds
        .filter((id) => !there.has(id))
        .map((id) => ({ file: folder, line: 1, what: `has no page about the finding “${id}”` })),
    ],
  }
}

const runningText = ({ body, bodyLine }: FrontMatter) =>
  passagesOf(body, bodyLine).filter(({ heading }) => !heading)

/** The reading age of the running text of a page, to one place. */
export const ageOfReading = (source: FrontMatter): number => Math.round(readingAge(textIn(source)) * 10) / 10

const textIn = (source: FrontMatter) =>
  runningText(source)
    .map(({ text }) => text)
    .join('\n')

function checkReading(file: string, text: string, known: Known, on?: string): { faults: Fault[]; row?: Row } {
  const { reading, file: source, problems } = readReading(text)
  if (!reading) return { faults: faultsOf(file, problems) }
  const age = ageOfReading(source)
  const words = countWords(textIn(source))
  const faults = faultsOf(file, [
    ...frontProblems(file, reading, source, known, on),
    ...measureProblems(reading, source, { age, words }),
    ...figures(source),
    ...unshown(source.body, source.bodyLine, shown),
    ...listedPhrases([{ line: source.lineOf(['title']), text: reading.title }, ...runningText(source)]),
  ])
  const { id, kind, clinicalReview, sourcesCheckedOn: checkedOn } = reading
  const counts = { restsOn: reading.restsOn.length, answers: reading.answers.length, faults: faults.length }
  const review = clinicalReview === 'none' ? 'none' : clinicalReview.date
  return { faults, row: { id, kind, words, age, review, checkedOn, ...counts } }
}

function frontProblems(
  file: string,
  { id, restsOn, answers, sourcesCheckedOn }: Reading,
  { lineOf }: FrontMatter,
  known: Known,
  on?: string,
): Problem[] {
  const strange = (key: string, ids: string[], there: { has: (id: string) => boolean }, where: string) =>
    ids.flatMap((each, at) =>
      there.has(each)
        ? []
        : [{ line: lineOf([key, at]), what: `${key} names “${each}”, which is not ${where}` }],
    )
  return [
    ...(new RegExp(`/\\d\\d-${id}\\.md$`).test(file)
      ? []
      : [{ line: lineOf(['id']), what: `is about “${id}”, and its file is to bear that name` }]),
    ...strange('restsOn', restsOn, known.works, 'in content/evidence/works'),
    ...strange('answers', answers, known.answers, 'a finding, a paper or a qualitative work'),
    ...(answers.includes(id)
      ? []
      : [{ line: lineOf(['answers']), what: `does not name its own finding, “${id}”` }]),
    ...(on && isDue(sourcesCheckedOn, on, sourcesStandFor)
      ? [
          {
            line: lineOf(['sourcesCheckedOn']),
            what: `sources were checked on ${sourcesCheckedOn}, more than ${sourcesStandFor} days before ${on}`,
          },
        ]
      : []),
  ]
}

function measureProblems(
  reading: Reading,
  { lineOf, bodyLine }: FrontMatter,
  { age, words }: { age: number; words: number },
): Problem[] {
  const line = lineOf(['readingAge'])
  return [
    ...(age > most.age
      ? [{ line, what: `needs a reading age of ${age.toFixed(1)}; at most ${most.age}` }]
      : []),
    ...(Math.abs(age - reading.readingAge) > 0.05
      ? [
          {
            line,
            what: `says a reading age of ${reading.readingAge}, and ${age.toFixed(1)} was measured (--measure writes it)`,
          },
        ]
      : []),
    ...(words > most.words ? [{ line: bodyLine, what: `has ${words} words; at most ${most.words}` }] : []),
  ]
}

/** A figure typed by hand would outlive a change of the table that it was read from. */
function figures(source: FrontMatter): Problem[] {
  return runningText(source).flatMap(({ line, text }) => {
    const [figure] = /\d[\d.,%]*/.exec(text) ?? []
    return figure ? [{ line, what: `“${figure}”: figures are shown from the review’s table` }] : []
  })
}
