import { sql } from 'kysely'
import { rowsFrom } from '../../../platform/database/json-rows.ts'
import { readSlice, type Slice, type SliceRow } from '../../../platform/database/slices.ts'
import type { FhirReading } from '../../../platform/fhir/part.ts'
import type { KeptScore } from '../filling/contract.ts'
import type { MeasureTables } from '../filling/tables.reads.server.ts'

type Columns = Omit<MeasureTables['measure_response'], 'answered_on' | 'words' | 'scores'>
export type ResponseRow = SliceRow &
  Columns & {
    day: string
    /** Whether it was finished on the day it is about, or begun on it where it is not finished. */
    that_day: boolean
    updated: Date
    scores: KeptScore[] | null
    /** The goal and the earlier response, where whoever asks may see them. */
    goal_seen: string | null
    amends_seen: string | null
  }

/** The columns that a list of responses can be ordered by. */
export const responseColumns = { _lastUpdated: 'updated', date: 'day_at' }

/** Responses of these persons, as far as whoever asks may see them; only what was finished and stands, or all. */
export const responseRows = (
  { tx, persons }: FhirReading,
  slice: Slice,
  only: 'standing' | 'all',
): Promise<ResponseRow[]> =>
  readSlice(
    tx,
    sql`
      select r.* from unnest(${persons}::uuid[]) p cross join lateral concord.measure_responses(p) r
      where ${only === 'standing' ? sql`r.completed_at is not null and r.amended_at is null` : sql`true`}`,
    slice,
  )

/** The same from JSON. */
export const responsesAhead = (rows: Record<string, unknown>[] | null | undefined): ResponseRow[] =>
  rowsFrom<ResponseRow>(rows, {
    moments: ['started_at', 'completed_at', 'left_at', 'amended_at', 'updated'],
    bytes: [],
  }).map((row) => ({ ...row, place: row.updated.toISOString() }))

/** The moment of answering where it was that day; what was typed in later, or came from elsewhere, has a day alone. */
export const answeredAt = ({
  completed_at: at,
  started_at: begun,
  day,
  that_day: isThatDay,
}: ResponseRow): string => (isThatDay ? (at ?? begun).toISOString() : day)
