import type { Tx } from '../../platform/database/connection.ts'
import { readNames, type VisitTables } from './tables.reads.server.ts'
import type { Copy, Receipt } from './whole.contract.ts'

/** Who has seen a visit, and who copied it; the last one first. */
export async function readReceipts(
  tx: Tx,
  personId: string,
  visitId: string,
): Promise<{ seen: Receipt[]; copies: Copy[] }> {
  const db = tx.withTables<VisitTables>()
  const seen = await db
    .selectFrom('visit_seen')
    .selectAll()
    .where('person_id', '=', personId)
    .where('visit_id', '=', visitId)
    .orderBy('last_at', 'desc')
    .execute()
  const copies = await db
    .selectFrom('visit_copy')
    .selectAll()
    .where('person_id', '=', personId)
    .where('visit_id', '=', visitId)
    .orderBy('at', 'desc')
    .execute()
  const names = await readNames(
    tx,
    [...seen, ...copies].map((row) => row.membership_id),
  )
  const name = (row: { membership_id: string }) => names.get(row.membership_id) ?? ''
  return {
    seen: seen.map((row) => ({ id: row.membership_id, name: name(row), at: row.last_at })),
    copies: copies.map((row) => ({
      id: row.copy_id,
      by: row.membership_id,
      name: name(row),
      way: row.way,
      at: row.at,
    })),
  }
}
