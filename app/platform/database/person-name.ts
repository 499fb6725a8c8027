import type { Keyring } from '../crypto/keyring.ts'
import type { Tx } from './connection.ts'

/** The name a person goes by, for the person and for whoever holds a grant of theirs; undefined for anyone else. */
export async function readPersonName(tx: Tx, keys: Keyring, personId: string): Promise<string | undefined> {
  const row = await tx
    .withTables<{ person: { person_id: string; name: Buffer } }>()
    .selectFrom('person')
    .select('name')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && keys.open(row.name, { table: 'person', column: 'name', row: personId, person: personId })
}

/** The same where whoever asks has been let in already. */
export async function readKnownName(tx: Tx, keys: Keyring, personId: string): Promise<string> {
  const name = await readPersonName(tx, keys, personId)
  if (name === undefined) throw new Error('nobody by this id is known to whoever asks')
  return name
}
