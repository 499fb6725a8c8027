import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './connection.ts'

/** Where a list goes on: at this place, with this row or after it. */
export type SliceFrom = { place: string; id: string; included: boolean }

export type Slice = {
  /** The column by which rows are ordered, a moment; ties by `id`. */
  by: string
  descending: boolean
  from: SliceFrom | undefined
  limit: number
  ids: readonly string[] | undefined
}

export type SliceRow = { id: string; place: string }

/** Rows of these persons. Of one person, an index finds them without a look at what others share with whoever asks. */
export const areOf = (column: string, persons: readonly string[]): RawBuilder<boolean> =>
  persons.length === 1
    ? sql`${sql.ref(column)} = ${persons[0]}`
    : sql`${sql.ref(column)} = any (${persons}::uuid[])`

/**
 * The next rows of a list whose rows have an `id` (text) and the column it is ordered by. `place` says that column as
 * UTC text of fixed width, so that a list can go on where it stopped, also between rows of one moment.
 */
export async function readSlice<R extends SliceRow>(
  tx: Tx,
  rows: RawBuilder<unknown>,
  { by, descending, from, limit, ids }: Slice,
): Promise<R[]> {
  const place = sql`to_char(r.${sql.ref(by)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') collate "C"`
  const way = sql.raw(descending ? 'desc' : 'asc')
  const than = sql.raw(`${descending ? '<' : '>'}${from?.included ? '=' : ''}`)
  const found = await sql<R>`
    select r.*, ${place} as place from (${rows}) r
    where ${ids ? sql`r.id = any (${ids}::text[])` : sql`true`}
      and ${from ? sql`(${place}, r.id collate "C") ${than} (${from.place}, ${from.id})` : sql`true`}
    order by ${place} ${way}, r.id collate "C" ${way} limit ${limit}
  `.execute(tx)
  return found.rows
}
