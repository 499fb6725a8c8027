import { sql } from 'kysely'
import type { Viewer } from '../access/viewer.ts'
import type { Tx } from './connection.ts'

type Row = {
  account_id: string
  person_id: string | null
  membership_id: string | null
  service_id: string | null
  role: string | null
}

/** Looks the session up through the definer function; undefined when it has ended. */
export async function readViewer(tx: Tx): Promise<Viewer | undefined> {
  const { rows } = await sql<Row>`select * from concord.viewer()`.execute(tx)
  const row = rows[0]
  if (!row) return undefined
  const accountId = row.account_id
  if (row.membership_id && row.service_id)
    return {
      kind: 'member',
      role: row.role as 'professional',
      accountId,
      membershipId: row.membership_id,
      serviceId: row.service_id,
    }
  if (row.person_id) return { kind: 'person', accountId, personId: row.person_id }
  return { kind: 'newcomer', accountId }
}
