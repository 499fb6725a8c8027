import { sql } from 'kysely'
import { areOf, readSlice, type Slice, type SliceRow } from '../../platform/database/slices.ts'
import type { FhirReading } from '../../platform/fhir/part.ts'
import type { Asked } from './fhir-questionnaire.ts'
import type { CheckInTables } from './reads.server.ts'

export type CheckInRow = SliceRow &
  CheckInTables['check_in'] & {
    updated: Date
    note: Buffer | null
    from_paper: boolean
    corrects_seen: string | null
  }

/** Check-ins of these persons, as far as whoever asks may see them. */
export const checkInRows = ({ tx, persons }: FhirReading, slice: Slice): Promise<CheckInRow[]> =>
  readSlice(
    tx,
    sql`
      select c.check_in_id::text as id, c.*, n.words as note, greatest(c.recorded_at, c.superseded_at, n.shared_at) as updated,
        p.entry_id is not null as from_paper, case when c.corrects is not null then (
          select o.check_in_id::text from concord.check_in o
          where o.person_id = c.person_id and o.check_in_id = c.corrects) end as corrects_seen
      from concord.check_in c
      left join concord.check_in_note n on n.person_id = c.person_id and n.check_in_id = c.check_in_id
      left join concord.paper_mark p on p.person_id = c.person_id and p.entry_id = c.check_in_id
      where ${areOf('c.person_id', persons)}`,
    slice,
  )

export type SaidRow = SliceRow & Pick<CheckInTables['check_in'], 'person_id' | 'corrects' | Asked | 'pain'>

/** What check-ins that stand said, of these persons, as far as whoever asks may see them: no words, and no notes. */
export const saidRows = ({ tx, persons }: FhirReading, slice: Slice): Promise<SaidRow[]> =>
  readSlice(
    tx,
    sql`
      select check_in_id::text as id, person_id, recorded_at, corrects, life, sleep, mood, energy, activity, pain
      from concord.check_in where ${areOf('person_id', persons)} and superseded_at is null`,
    slice,
  )

/** The same from JSON, of one person. */
export const saidAhead = (rows: Record<string, unknown>[] | null | undefined, person: string): SaidRow[] =>
  (rows ?? []).map((row) => ({
    ...(row as SaidRow),
    person_id: person,
    place: new Date(String(row.recorded_at)).toISOString(),
  }))
