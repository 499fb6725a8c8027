import type { FhirResource } from 'fhir/r4'
import type { Slice, SliceRow } from '../database/slices.ts'
import { type FhirSaid, holds, isAfter, isAskedFor } from './few.ts'
import {
  type FhirAhead,
  type FhirEntry,
  type FhirFound,
  type FhirPart,
  type FhirQuery,
  type FhirReading,
  type FhirSearchParam,
  isNewestFirst,
} from './part.ts'

/** A resource of one row. What it says under a parameter is looked at only when a search asks for it. */
export type FhirMade = {
  id: string
  lastUpdated: string
  said: (param: string) => FhirSaid
  json: () => string
}

/**
 * A part of which a person has hundreds. Rows come in slices, in the order asked for, and each gives any number of
 * resources whose ids begin with the row's; only what is sent is made into JSON.
 */
export function manyPart<Row extends SliceRow>({
  rows,
  ahead,
  columns,
  make,
  rowOf,
  perRow = 1,
  ...part
}: Pick<FhirPart, 'type' | 'section' | 'patient' | 'includes'> & {
  params: Record<string, FhirSearchParam>
  /** The next rows of `reading.persons`, as far as whoever asks may see them. */
  rows: (reading: FhirReading, slice: Slice, query: FhirQuery | undefined) => Promise<Row[]>
  /** The first rows of a search that begins with the newest, where they are there already. */
  ahead?: (rows: FhirAhead['rows'], person: string) => Row[]
  /** The column behind each sort; `_lastUpdated` is one of them. */
  columns: Record<string, string>
  make: (row: Row, reading: FhirReading) => FhirMade[]
  /** About how many resources a row gives: a slice is no larger than it needs to be. */
  perRow?: number
  /** The row whose resource has this id. */
  rowOf: (id: string) => string
}): FhirPart {
  const entryAt = (made: FhirMade, at: string): FhirEntry => ({
    id: made.id,
    lastUpdated: made.lastUpdated,
    at,
    json: made.json(),
  })

  async function find(reading: FhirReading, query: FhirQuery): Promise<FhirFound> {
    const { sort, after, total } = query
    const { descending } = sort
    const where = Object.entries(query.where)
    const wanted = (made: FhirMade) =>
      isAskedFor(made, query) &&
      where.every(([name, conditions]) => conditions.every((condition) => holds(made.said(name), condition)))
    const entries: FhirEntry[] = []
    const slice: Slice = {
      by: columns[sort.by] ?? '',
      descending,
      // A total counts what came before, too.
      from: after && !total ? { place: after.at, id: rowOf(after.id), included: true } : undefined,
      limit: Math.ceil((query.limit + 1) / perRow) + 1,
      ids: query.ids?.map(rowOf),
    }
    let read: Row[]
    if (ahead && reading.ahead && isNewestFirst(query)) {
      slice.limit = reading.ahead.most
      read = ahead(reading.ahead.rows, reading.persons[0] ?? '')
    } else read = await rows(reading, slice, query)
    let count = 0
    let more = false
    for (;;) {
      for (const row of read) {
        const made = make(row, reading).sort((a, b) => (a.id < b.id === descending ? 1 : -1))
        for (const each of made) {
          if (!wanted(each)) continue
          count += 1
          if (more || !isAfter({ id: each.id, at: row.place }, query)) continue
          if (entries.length < query.limit) entries.push(entryAt(each, row.place))
          else more = true
        }
        if (more && !total) return { entries, more }
      }
      const last = read.at(-1)
      if (!last || read.length < slice.limit) return { entries, more, ...(total && { total: count }) }
      slice.from = { place: last.place, id: last.id, included: false }
      slice.limit *= 4
      read = await rows(reading, slice, query)
    }
  }

  async function read(reading: FhirReading, id: string): Promise<FhirEntry | undefined> {
    const slice = {
      by: columns._lastUpdated ?? '',
      descending: false,
      from: undefined,
      limit: 1,
      ids: [rowOf(id)],
    }
    const [row] = await rows(reading, slice, undefined)
    const made = row && make(row, reading).find((each) => each.id === id)
    return made && entryAt(made, row.place)
  }

  const sorts = Object.keys(columns).filter((name) => name !== '_lastUpdated')
  return { ...part, sorts, find, read }
}

/** What is made for one resource that is written out whole. */
export function madeOf<R extends FhirResource>(
  resource: R,
  params: Record<string, FhirSearchParam & { of: (resource: R) => FhirSaid }>,
): FhirMade {
  return {
    id: resource.id ?? '',
    lastUpdated: resource.meta?.lastUpdated ?? '',
    said: (param) => params[param]?.of(resource) ?? {},
    json: () => JSON.stringify(resource),
  }
}

const uuidLength = 36
/** The row of an id that begins with a UUID. */
export const byUuid = (id: string): string => id.slice(0, uuidLength)
