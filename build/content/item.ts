import { isDue } from '../../app/capabilities/help-now/rules.ts'
import { type Item, readItem } from '../../app/capabilities/programme/parse.ts'
import type { FrontMatter } from '../../app/platform/content/front-matter.ts'
import type { Problem } from '../../app/platform/content/located.ts'
import { exerciseProblems } from './exercise.ts'
import { type Fault, faultsOf } from './fault.ts'
import type { Known } from './known.ts'
import { listedPhrases } from './language.ts'
import { linksOf, passagesOf, unshown } from './markdown.ts'
import { readByPeople } from './passages.ts'
import { sourcesStandFor } from './promised.ts'
import { countWords, readingAge, whole } from './reading-age.ts'
import type { Row } from './row.ts'

const shown = ['paragraph', 'list', 'list_item', 'text', 'link', 'strong', 'space', 'escape']
const most = { card: 120, module: 120 }

/** One file of the programme as it was checked. */
export type CheckedItem = {
  file: string
  /** Said even by a file that cannot be read otherwise. */
  id: string
  item?: Item
  lineOf: FrontMatter['lineOf']
  faults: Fault[]
  row?: Row
}

export function checkItem(file: string, text: string, known: Known, on?: string): CheckedItem {
  const { item, file: source, problems } = readItem(text)
  const { lineOf } = source
  const id = String((source.value as { id?: unknown } | undefined)?.id)
  if (!item) return { file, id, lineOf, faults: faultsOf(file, problems) }
  const age = ageOf(item, source)
  const words = item.kind === 'exercise' ? wordsIn(item, source) : countBody(item, source)
  const found = [
    ...lengthProblems(item, source),
    ...ageProblems(item, source, age),
    ...sourceProblems(item, source, known, on),
    ...linkProblems(source, known),
    ...unshown(source.body, source.bodyLine, item.kind === 'exercise' ? [...shown, 'heading'] : shown),
    ...listedPhrases(readByPeople(item, source).filter(({ myth }) => !myth)),
    ...(item.kind === 'exercise' ? exerciseProblems(item, source, known.opens) : []),
  ]
  const { kind, restsOn, answers, clinicalReview, sourcesCheckedOn: checkedOn } = item
  const review = clinicalReview === 'none' ? 'none' : clinicalReview.date
  const counts = { restsOn: restsOn.length, answers: answers.length, faults: found.length }
  return {
    file,
    id,
    item,
    lineOf,
    faults: faultsOf(file, found),
    row: { id, kind, words, age, review, checkedOn, ...counts },
  }
}

const allText = (item: Item, source: FrontMatter) =>
  readByPeople(item, source)
    .map(({ text }) => text)
    .join('\n')

/**
 * The reading age of what a person reads in an item, to one place: of all of it, or of its running text alone where that
 * is harder, so that short labels cannot hide a hard page.
 */
export function ageOf(item: Item, source: FrontMatter): number {
  const running = passagesOf(source.body, source.bodyLine)
    .filter(({ heading }) => !heading)
    .map(({ text }) => text)
    .join('\n')
  const ages = [allText(item, source), running].map((text) => readingAge(text, item.explains))
  return Math.round(Math.max(...ages) * 10) / 10
}

const wordsIn = (item: Item, source: FrontMatter) => countWords(allText(item, source))

/** The words of the body as it is read: those of a link count, its address does not. */
const countBody = (item: Item, source: FrontMatter) =>
  wordsIn(item, source) - countWords(item.title) - ('summary' in item ? countWords(item.summary) : 0)

function lengthProblems(item: Item, source: FrontMatter): Problem[] {
  if (item.kind === 'exercise') return []
  const count = countBody(item, source)
  return count > most[item.kind]
    ? [{ line: source.bodyLine, what: `has ${count} words; at most ${most[item.kind]}` }]
    : []
}

function ageProblems(item: Item, source: FrontMatter, age: number): Problem[] {
  const line = source.lineOf(['readingAge'])
  const text = allText(item, source)
  const absent = item.explains.filter((term) => !whole(term).test(text))
  return [
    ...(age > 11 ? [{ line, what: `needs a reading age of ${age.toFixed(1)}; at most 11` }] : []),
    ...(Math.abs(age - item.readingAge) > 0.05
      ? [
          {
            line,
            what: `says a reading age of ${item.readingAge}, and ${age.toFixed(1)} was measured (--measure writes it)`,
          },
        ]
      : []),
    ...absent.map((term) => ({
      line: source.lineOf(['explains', item.explains.indexOf(term)]),
      what: `explains “${term}”, which does not stand in the text`,
    })),
  ]
}

function sourceProblems(item: Item, { lineOf }: FrontMatter, known: Known, on?: string): Problem[] {
  const { restsOn, answers, sourcesCheckedOn } = item
  const strange = (key: string, ids: string[], known: { has: (id: string) => boolean }, where: string) =>
    ids.flatMap((id, at) =>
      known.has(id) ? [] : [{ line: lineOf([key, at]), what: `${key} names “${id}”, which is not ${where}` }],
    )
  return [
    ...strange('restsOn', restsOn, known.works, 'in content/evidence/works'),
    ...strange('answers', answers, known.answers, 'a finding, a paper or a qualitative work'),
    ...(restsOn.length + answers.length === 0
      ? [{ line: lineOf(['restsOn']), what: 'stands on nothing: no finding, study or paper is named' }]
      : []),
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

function linkProblems({ body, bodyLine }: FrontMatter, known: Known): Problem[] {
  return linksOf(body, bodyLine).flatMap(({ href, line }) => {
    if (href.startsWith('https://'))
      return known.wasOpened(href)
        ? []
        : [{ line, what: `links to ${href}, which is the address of no work that was opened` }]
    return known.opens(href) ? [] : [{ line, what: `links to ${href}, which is no page of Concord` }]
  })
}
