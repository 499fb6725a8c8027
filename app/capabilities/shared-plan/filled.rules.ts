import type { Typed } from '../../platform/pure/form.ts'
import { ownerTyped } from './content.rules.ts'
import { type Entry, type Level, levels } from './contract.ts'
import { proposalsOf, shownVersion } from './rules.ts'

/** What the fields hold: what stands, or what was typed. `after`: what stood on the page when writing began. */
export type Filled = {
  words?: string
  levels?: Partial<Record<Level, string>>
  owner?: string
  review?: { day: string; month: string; year: string }
  ask?: boolean
  after?: string[]
}

/** The fields as they stand before anybody types: what is proposed, where something is, else what stands. */
export function filledFrom(entry: Entry | undefined): Filled {
  const version = entry && (proposalsOf(entry)[0] ?? shownVersion(entry))
  if (!version) return {}
  const { words, levels: described, owner, reviewOn } = version.content
  const [year = '', month = '', day = ''] = reviewOn?.split('-') ?? []
  return {
    words,
    ...(described ? { levels: described } : {}),
    owner: ownerTyped(owner),
    review: { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year },
  }
}

/** The fields as somebody typed them, every letter kept. */
export function filledAs(typed: Typed): Filled {
  const one = (field: string) => {
    const value = typed[field]
    return typeof value === 'string' ? value : ''
  }
  const after = typed.after
  return {
    words: one('words'),
    levels: Object.fromEntries(levels.map((level) => [level, one(`level-${level}`)])),
    owner: one('owner'),
    review: { day: one('review-day'), month: one('review-month'), year: one('review-year') },
    ask: one('ask') === 'yes',
    after: Array.isArray(after) ? after : after ? [after] : [],
  }
}
