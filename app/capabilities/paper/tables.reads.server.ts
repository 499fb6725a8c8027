import type { Tx } from '../../platform/database/connection.ts'
import type { Kind, Line } from './contract.ts'

export type PaperTables = {
  paper_sheet: {
    person_id: string
    sheet_id: string
    kind: Kind
    with_pain: boolean
    instrument: string | null
    version: string | null
    code_mac: Buffer
    made_at: Date
    until_at: Date
    cancelled_at: Date | null
    filled_on: string | null
    typed_at: Date | null
    typed_by: string | null
  }
  paper_line: {
    person_id: string
    sheet_id: string
    line: Line
    words: Buffer | null
    settled_at: Date | null
    outcome: 'kept' | 'thrown-away' | null
  }
  paper_mark: {
    person_id: string
    entry_id: string
    sheet_id: string
    filled_on: string
    typed_at: Date
    typed_by: string
    changed: boolean
  }
}

/** Names of members whom whoever asks may know. */
export async function readTypists(tx: Tx, ids: (string | null)[]): Promise<Map<string, string>> {
  const asked = ids.filter((id) => id !== null)
  if (asked.length === 0) return new Map()
  const rows = await tx
    .withTables<{ membership: { membership_id: string; name: string } }>()
    .selectFrom('membership')
    .select(['membership_id', 'name'])
    .where('membership_id', 'in', asked)
    .execute()
  return new Map(rows.map((row) => [row.membership_id, row.name]))
}
