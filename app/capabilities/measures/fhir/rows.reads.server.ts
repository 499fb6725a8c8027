import { sql } from 'kysely'
import { areOf, readSlice, type Slice, type SliceRow } from '../../../platform/database/slices.ts'
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
      select r.response_id::text as id, r.response_id, r.person_id, r.instrument, r.version, r.goal_id, r.source,
        r.helped, r.started_at, r.answered_on::text as day, r.answered_on::timestamp at time zone 'utc' as day_at,
        concord.day_of(coalesce(r.completed_at, r.started_at)) = r.answered_on as that_day,
        r.completed_at, r.left_at, r.answers, r.scores, r.claimed, r.origin, r.amends, r.amended_at,
        greatest(r.started_at, r.completed_at, r.amended_at, r.left_at, case when r.completed_at is null then (
          select max(a.recorded_at) from concord.measure_answer a
          where a.person_id = r.person_id and a.response_id = r.response_id) end) as updated,
        case when r.goal_id is not null then (select e.entry_id::text from concord.plan_entry e
          where e.person_id = r.person_id and e.entry_id = r.goal_id) end as goal_seen,
        case when r.amends is not null then (select o.response_id::text from concord.measure_response o
          where o.person_id = r.person_id and o.response_id = r.amends) end as amends_seen
      from concord.measure_response r
      where ${areOf('r.person_id', persons)}
        and ${only === 'standing' ? sql`r.completed_at is not null and r.amended_at is null` : sql`true`}`,
    slice,
  )

/** The moment of answering where it was that day; what was typed in later, or came from elsewhere, has a day alone. */
export const answeredAt = ({
  completed_at: at,
  started_at: begun,
  day,
  that_day: isThatDay,
}: ResponseRow): string => (isThatDay ? (at ?? begun).toISOString() : day)
