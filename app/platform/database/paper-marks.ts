import { sql } from 'kysely'
import type { PaperMark } from '../pure/paper-mark.ts'
import type { Tx } from './connection.ts'

/** Which of a person's entries came from paper, as far as whoever asks may see those entries. */
export async function readPaperMarks(
  tx: Tx,
  personId: string,
  entryIds: readonly string[],
): Promise<Map<string, PaperMark>> {
  if (entryIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; on: string; at: Date; by: string | null; changed: boolean }>`
    select p.entry_id as id, p.filled_on::text as on, p.typed_at as at, m.name as by, p.changed
    from concord.paper_mark p left join concord.membership m on m.membership_id = p.typed_by
    where p.person_id = ${personId} and p.entry_id = any (${entryIds}::uuid[])
  `.execute(tx)
  return new Map(
    rows.map((row) => [
      row.id,
      { filledOn: row.on, typedAt: row.at, by: row.by ?? '', changed: row.changed },
    ]),
  )
}
