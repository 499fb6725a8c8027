import type { Asked } from './asked.ts'
import { byPlace } from './few.ts'
import { type Found, included, pointing } from './includes.ts'
import type { FhirPart, FhirQuery, FhirReading, FhirType } from './part.ts'

export type Page = {
  matches: readonly Found[]
  others: readonly Found[]
  more: boolean
  total: number | undefined
}

/** One page of a search over all parts of a type, each asked for as many as the page holds. */
export async function search(
  all: readonly FhirPart[],
  reading: FhirReading,
  type: FhirType,
  { query, includes, revincludes, counting }: Asked,
): Promise<Page> {
  const parts = all.filter((part) => part.type === type && knows(part, query))
  const found = await Promise.all(parts.map((part) => part.find(reading, query)))
  const merged = found.flatMap(({ entries }, place) =>
    entries.map((entry) => ({ part: parts[place] as FhirPart, entry })),
  )
  const before = byPlace(query)
  if (parts.length > 1) merged.sort((a, b) => before(a.entry, b.entry))
  const matches = counting ? [] : merged.slice(0, query.limit)
  const more = !counting && (merged.length > query.limit || found.some((each) => each.more))
  const others = [
    ...(includes.length > 0 ? await included(all, reading, matches, includes) : []),
    ...(revincludes.length > 0 ? await pointing(all, reading, matches, revincludes) : []),
  ]
  return {
    matches,
    others: without(others, matches),
    more,
    total: totalOf(query, more, merged.length, found),
  }
}

// A parameter that only another part of the type has: nothing here says it.
const knows = (part: FhirPart, { where }: FhirQuery) =>
  Object.keys(where).every((name) => name in part.params)

function totalOf(
  query: FhirQuery,
  more: boolean,
  shown: number,
  found: readonly { total?: number }[],
): number | undefined {
  if (query.total) return found.reduce((sum, { total = 0 }) => sum + total, 0)
  return more || query.after ? undefined : shown
}

function without(others: readonly Found[], matches: readonly Found[]): readonly Found[] {
  if (others.length === 0) return others
  const keyOf = ({ part, entry }: Found) => `${part.type}/${entry.id}`
  const known = new Set(matches.map(keyOf))
  return others.filter((each) => {
    const key = keyOf(each)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}
