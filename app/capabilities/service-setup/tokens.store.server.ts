import { sql } from 'kysely'
import type { Tx } from '../../platform/database/connection.ts'
import { privacyVersion } from '../notices/contract.ts'

type Row = {
  invitation_id: string
  service_id: string
  role: string
  name: string
  service: string
  email: Buffer | null
}

/** Looks a link's invitation up; nothing for one that is used, withdrawn or over. */
export async function findInvitation(tx: Tx, mac: Buffer) {
  const { rows } = await sql<Row>`select * from concord.peek_staff_token(${mac})`.execute(tx)
  const row = rows[0]
  return (
    row && {
      invitationId: row.invitation_id,
      serviceId: row.service_id,
      role: row.role,
      name: row.name,
      service: row.service,
      sealedEmail: row.email ?? undefined,
    }
  )
}

/** Uses an invitation once, for the account whose session asks. */
export async function useInvitation(
  tx: Tx,
  mac: Buffer,
  accountId: string,
  at: Date,
  ownName: string | undefined,
): Promise<string | undefined> {
  const { rows } = await sql<{ made: string | null }>`
    select concord.use_staff_token(${mac}, ${accountId}, ${at}, ${ownName ?? null}, ${String(privacyVersion)}) as made
  `.execute(tx)
  return rows[0]?.made ?? undefined
}
