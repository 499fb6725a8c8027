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
