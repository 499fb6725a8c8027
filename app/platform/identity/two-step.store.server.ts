import { type Kysely, sql } from 'kysely'

type Db = Kysely<unknown>

export interface PasskeyRow {
  id: string
  name: string
  createdAt: Date | null
}

export async function twoStepRow(
  db: Db,
  accountId: string,
): Promise<{ secret: string; verified: boolean } | undefined> {
  const found = await sql<{ secret: string; verified: boolean }>`
    select secret, coalesce(verified, true) as verified from identity."twoFactor" where "userId" = ${accountId}
  `.execute(db)
  return found.rows[0]
}

export async function listPasskeys(db: Db, accountId: string): Promise<PasskeyRow[]> {
  const found = await sql<PasskeyRow>`
    select id, coalesce(name, '') as name, "createdAt" from identity.passkey
    where "userId" = ${accountId} order by "createdAt", id
  `.execute(db)
  return found.rows
}

/** Removes one passkey of this account; somebody else's id removes nothing. */
export async function removePasskey(db: Db, accountId: string, id: string): Promise<boolean> {
  const removed = await sql`
    delete from identity.passkey where "userId" = ${accountId} and id::text = ${id} returning id
  `.execute(db)
  return removed.rows.length > 0
}
