import { NoticeFront } from '../../app/capabilities/notices/contract.ts'
import { splitFrontMatter } from '../../app/platform/content/front-matter.ts'
import { refusals } from '../../app/platform/content/located.ts'
import { type Fault, faultsOf } from './fault.ts'
import type { Known } from './known.ts'
import { listedPhrases } from './language.ts'
import { linksOf, passagesOf, unshown } from './markdown.ts'
import { countWords, hardToRead, readingAge } from './reading-age.ts'
import type { Row } from './row.ts'

const shown = ['heading', 'paragraph', 'list', 'list_item', 'text', 'link', 'strong', 'space']
const elsewhere = /^https:\/\/[\w.-]+\.[a-z]+(\/|$)/

type Checked = { faults: Fault[]; row?: Row }

/** Checks one notice: front matter, links, what Concord can show, reading age and language. */
export function checkNotice(file: string, text: string, known: Known): Checked {
  const { value, body, bodyLine, lineOf, problems } = splitFrontMatter(text)
  const front = NoticeFront.safeParse(value)
  if (problems.length > 0) return { faults: faultsOf(file, problems) }
  const changes = (front.success ? front.data.changes : []).map((change, index) => ({
    line: lineOf(['changes', index]),
    text: change,
  }))
  const passages = passagesOf(body, bodyLine)
  const plain = [...changes, ...passages].map((each) => each.text).join('\n')
  const restsOn = front.success ? front.data.restsOn : []
  const unheard = restsOn.filter((id) => !known.works.has(id))
  const lost = linksOf(body, bodyLine).filter(({ href }) => !known.opens(href) && !elsewhere.test(href))
  const faults = faultsOf(file, [
    ...(front.success ? [] : refusals(front.error.issues, lineOf)),
    ...unheard.map((id) => ({
      line: lineOf(['restsOn', restsOn.indexOf(id)]),
      what: `rests on “${id}”, which is not in content/evidence/works`,
    })),
    ...lost.map(({ href, line }) => ({
      line,
      what: `links to ${href}, which is no page of Concord and no https address`,
    })),
    ...unshown(body, bodyLine, shown),
    ...hardToRead(plain, { age: 11, words: 900 }).map((what) => ({ line: bodyLine, what })),
    ...listedPhrases([...changes, ...passages]),
  ])
  const id = file.replace(/^.*\/|\.md$/g, '')
  const [words, age] = [countWords(plain), readingAge(plain)]
  const row = {
    id,
    kind: 'notice',
    words,
    age,
    restsOn: restsOn.length,
    review: 'none',
    faults: faults.length,
  }
  return { faults, row }
}
