import type { FhirResource } from 'fhir/r4'
import {
  entryOf,
  type FhirCondition,
  type FhirEntry,
  type FhirPart,
  type FhirQuery,
  type FhirRange,
  type FhirReading,
  type FhirSearchParam,
  type FhirToken,
} from './part.ts'

/** What a resource says under a search parameter, to be compared with what is asked for. */
export type FhirSaid = {
  token?: readonly (FhirToken | undefined)[]
  date?: readonly ({ from: Date; until: Date } | undefined)[]
  reference?: readonly (string | undefined)[]
  string?: readonly (string | undefined)[]
  uri?: readonly (string | undefined)[]
}

type FewParam<R> = FhirSearchParam & { of: (resource: R) => FhirSaid }

/**
 * A part of which a person has few (goals, plans, grants, appointments): all are read, opened and mapped, and the
 * search happens here. What a person has hundreds of is searched in SQL instead.
 */
export function fewPart<R extends FhirResource>({
  all,
  params,
  sortedBy = {},
  ...part
}: Pick<FhirPart, 'section' | 'patient'> & {
  type: R['resourceType']
  params: Record<string, FewParam<R>>
  /** What `_sort` may say beside `_lastUpdated`: each gives text that sorts rightly. */
  sortedBy?: Record<string, (resource: R) => string>
  includes?: Record<string, (resource: R) => readonly (string | undefined)[]>
  /** All that whoever asks may see of `reading.persons`; each with `id` and `meta.lastUpdated`. */
  all: (reading: FhirReading) => Promise<R[]>
}): FhirPart {
  const matches = (resource: R, query: FhirQuery) =>
    Object.entries(query.where).every(([name, conditions]) => {
      const said = params[name]?.of(resource)
      return said !== undefined && conditions.every((condition) => holds(said, condition))
    })
  return {
    ...part,
    params,
    sorts: Object.keys(sortedBy),
    async find(reading, query) {
      const place = sortedBy[query.sort.by]
      const found = (await all(reading))
        .filter((resource) => matches(resource, query))
        .map((resource) => entryOf(resource, place?.(resource)))
        .filter((entry) => isAskedFor(entry, query))
        .sort(byPlace(query))
      const rest = found.filter((entry) => isAfter(entry, query))
      return {
        entries: rest.slice(0, query.limit),
        more: rest.length > query.limit,
        ...(query.total && { total: found.length }),
      }
    },
    async read(reading, id) {
      const found = (await all(reading)).find((resource) => resource.id === id)
      return found && entryOf(found)
    },
  } as FhirPart
}

/** The order that a search asks for, ties by id. */
export function byPlace({ sort }: Pick<FhirQuery, 'sort'>) {
  const way = sort.descending ? -1 : 1
  return (a: Pick<FhirEntry, 'at' | 'id'>, b: Pick<FhirEntry, 'at' | 'id'>): number => {
    if (a.at !== b.at) return a.at < b.at ? -way : way
    return a.id === b.id ? 0 : a.id < b.id ? -way : way
  }
}

export function isAfter(entry: Pick<FhirEntry, 'at' | 'id'>, query: FhirQuery): boolean {
  return !query.after || byPlace(query)(entry, query.after) > 0
}

export function isAskedFor(
  entry: Pick<FhirEntry, 'id' | 'lastUpdated'>,
  { ids, lastUpdated }: FhirQuery,
): boolean {
  if (ids && !ids.includes(entry.id)) return false
  if (lastUpdated.length === 0) return true
  const at = new Date(entry.lastUpdated)
  return lastUpdated.every(({ any }) => any.some((range) => overlaps({ from: at, until: at }, range)))
}

/** Whether what a resource says fits one condition. */
export function holds(said: FhirSaid, condition: FhirCondition): boolean {
  switch (condition.kind) {
    case 'token': {
      const has = (said.token ?? []).some((own) => own && condition.any.some((asked) => isToken(own, asked)))
      return has !== condition.not
    }
    case 'date':
      return (said.date ?? []).some((own) => own && condition.any.some((range) => overlaps(own, range)))
    case 'reference':
      return (said.reference ?? []).some((own) =>
        condition.any.some(({ type, id }) => (type ? own === `${type}/${id}` : own?.endsWith(`/${id}`))),
      )
    case 'string':
      return (said.string ?? []).some((own) =>
        condition.any.some((asked) => own !== undefined && isText(own, asked, condition.how)),
      )
    case 'uri':
      return (said.uri ?? []).some((own) => own !== undefined && condition.any.includes(own))
  }
}

/** `system|code`, `code` (of any system), `|code` (of none: system is empty), `system|` (any code of it). */
function isToken(own: FhirToken, asked: FhirToken): boolean {
  const systemFits = asked.system === undefined || asked.system === (own.system ?? '')
  return systemFits && (asked.code === undefined || asked.code === own.code)
}

/** A day is a range; a moment one that ends where it begins. */
export function overlaps(own: { from: Date; until: Date }, { from, until }: FhirRange): boolean {
  const isMoment = own.from.getTime() === own.until.getTime()
  const begins = from === undefined || own.until > from || (isMoment && own.from.getTime() === from.getTime())
  return begins && (until === undefined || own.from < until)
}

function isText(own: string, asked: string, how: 'starts' | 'exact' | 'contains'): boolean {
  if (how === 'exact') return own === asked
  const [a, b] = [folded(own), folded(asked)]
  return how === 'starts' ? a.startsWith(b) : a.includes(b)
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
