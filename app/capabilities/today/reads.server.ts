import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'

/** The name a person gave themselves. */
export async function readOwnName(tx: Tx, keys: Keyring, personId: string): Promise<string> {
  const row = await tx
    .withTables<{ person: { person_id: string; name: Buffer } }>()
    .selectFrom('person')
    .select('name')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return keys.open(row.name, { table: 'person', column: 'name', row: personId, person: personId })
}

/** When everything of a person will be erased, if they asked for that and have not changed their mind. */
export async function readErasureDue(tx: Tx, personId: string): Promise<Date | undefined> {
  const row = await tx
    .withTables<{ erasure_request: { person_id: string; due_at: Date; withdrawn_at: Date | null } }>()
    .selectFrom('erasure_request')
    .select('due_at')
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row?.due_at
}
