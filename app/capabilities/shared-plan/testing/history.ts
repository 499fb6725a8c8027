import fc from 'fast-check'
import type { Author, Entry, Kind, Said, Version } from '../contract.ts'
import { headsOf } from '../rules.ts'
import { mayWrite, replacedByChoice, replacedByNew } from '../writing.rules.ts'

/** What somebody does to an entry; `on` and `seen` choose among what is there, as a page that is late may. */
export type Move = {
  by: 'person' | 'amira' | 'grace'
  does: 'write' | 'ask' | 'yes' | 'no' | 'taken-back'
  on?: number
  /** How many of the versions in force stood on the page; without it, all. */
  seen?: number
}

export const moves: fc.Arbitrary<Move> = fc.record(
  {
    by: fc.constantFrom('person', 'amira', 'grace'),
    does: fc.constantFrom('write', 'ask', 'yes', 'no', 'taken-back'),
    on: fc.nat(3),
    seen: fc.nat(3),
  },
  { requiredKeys: ['by', 'does'] },
)

/** An entry after these moves, by the rules alone: what the actions do with rows, done with values. */
export function history(kind: Kind, all: Move[]): Entry {
  const begun = new Date(0)
  let entry: Entry = {
    id: 'entry',
    kind,
    goalId: undefined,
    begunBy: { side: 'person' },
    begunAt: begun,
    state: 'open',
    stateAt: begun,
    versions: [],
    said: [],
  }
  for (const [place, move] of all.entries()) entry = moved(entry, move, place)
  return entry
}

function moved(entry: Entry, { by, does, on = 0, seen }: Move, place: number): Entry {
  const author: Author = by === 'person' ? { side: 'person' } : { side: 'professional', id: by, name: by }
  const at = new Date(place + 1)
  const heads = headsOf(entry)
  const after = heads.slice(0, seen ?? heads.length).map(({ id }) => id)
  const says = (versionId: string, what: Said['what']): Said => ({
    id: `said ${place}`,
    versionId,
    author,
    what,
    level: undefined,
    words: undefined,
    at,
    withdrawnAt: undefined,
  })
  if (does === 'write' || does === 'ask') {
    if (!mayWrite(author, entry.kind)) return entry
    const gone = replacedByNew(entry, author, after)
    const id = `version ${place}`
    const version: Version = { id, author, after, content: { words: id }, writtenAt: at, ended: false }
    const asks = author.side === 'professional' || does === 'ask'
    return {
      ...entry,
      versions: [version, ...ending(entry.versions, gone)],
      said: asks ? [...entry.said, says(id, 'yes')] : entry.said,
    }
  }
  const version = heads[on % Math.max(heads.length, 1)]
  if (!version) return entry
  const gone = author.side === 'person' && does === 'yes' ? replacedByChoice(entry, version.id, after) : []
  return { ...entry, versions: ending(entry.versions, gone), said: [...entry.said, says(version.id, does)] }
}

const ending = (versions: Version[], gone: Version[]) =>
  versions.map((each) => (gone.some(({ id }) => id === each.id) ? { ...each, ended: true } : each))
