import { asSuperuser } from './people.ts'
import type { Entry } from './stream.ts'

export type Count = { rows: number; lost: number; doubled: number; unaudited: number }

type Row = { person: string; key: string; id: string; moment: Date; events: number }

const everyRow = `
  select c.person_id as person, c.client_id as key, c.check_in_id as id, c.device_at as moment,
    (select count(*)::int from concord.audit_event a where a.person_id = c.person_id and a.kind = 'checked-in'
      and a.detail ->> 'check_in' = c.check_in_id::text) as events
  from concord.check_in c where c.person_id = any ($1::uuid[])`

/** Compares what was acknowledged with what is in the database. */
export async function countKept(data: string, kept: Entry[]): Promise<Count> {
  const people = [...new Set(kept.map((entry) => entry.person))]
  const rows = await asSuperuser<Row>(data, everyRow, [people])
  const found = new Map(rows.map((row) => [row.id, row]))
  const moments = new Set(rows.map((row) => `${row.person} ${row.moment.toISOString()}`))
  return {
    rows: rows.length,
    lost: kept.filter((entry) => found.get(entry.location.slice('/check-in/'.length))?.key !== entry.key)
      .length,
    doubled: rows.length - moments.size,
    unaudited: rows.filter((row) => row.events !== 1).length,
  }
}
