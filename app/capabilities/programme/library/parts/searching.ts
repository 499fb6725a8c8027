import type MiniSearch from 'minisearch'
import type { Options } from 'minisearch'

export type Entry = { id: string; title: string; line: string; where: string; text: string }

// Words that stand on nearly every page find nothing.
const common = new Set(
  'a an and are as at be but by can do for from has have how i if in is it me my not of on or so that the this to was what when who will with you your'.split(
    ' ',
  ),
)

/** How pages are found: kept with the index, so that a device without network searches in the same way. */
export const searching: Options<Entry> = {
  fields: ['title', 'line', 'where', 'text'],
  storeFields: ['title', 'line', 'where'],
  processTerm: (term) => {
    const plain = term
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\u0300-\u036f\u2019']/g, '')
    return common.has(plain) || plain === '' ? null : plain
  },
  searchOptions: {
    boost: { title: 4, line: 2 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 3 ? 0.3 : false),
    weights: { fuzzy: 0.3, prefix: 0.6 },
  },
}

export type Index = MiniSearch<Entry>
export type Found = { href: string; title: string; line: string; where: string }

// The nearest way of looking that finds anything: all words as typed, then with slips, then some of them.
const ways = [
  { combineWith: 'AND', fuzzy: false },
  { combineWith: 'AND' },
  { combineWith: 'OR', fuzzy: false },
  { combineWith: 'OR' },
] as const

/** The pages that hold the words; a slip of the finger is forgiven where nothing holds them as they were typed. */
export function find(index: Index, typed: string): Found[] {
  const words = typed.slice(0, 100)
  for (const way of ways) {
    const found = index.search(words, way)
    if (found.length > 0)
      return found
        .slice(0, 20)
        .map(({ id, title, line, where }) => ({ href: String(id), title, line, where }))
  }
  return []
}
