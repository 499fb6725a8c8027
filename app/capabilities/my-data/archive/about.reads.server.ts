import { sql } from 'kysely'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { About, Account } from './shape.ts'

/** Who a person is here, and the names of those they have met. */
export async function readAbout(
  tx: Tx,
  keys: Keyring,
  personId: string,
  account: Account,
): Promise<{ about: About; names: Record<string, string> }> {
  const person = await sql<{ name: Buffer; created_at: Date; privacy_version: string }>`
    select name, created_at, privacy_version from concord.person where person_id = ${personId}
  `.execute(tx)
  const met = await sql<{ id: string; name: string }>`
    select membership_id as id, name from concord.membership union all select team_id, name from concord.team
  `.execute(tx)
  const [row] = person.rows
  if (!row) throw new Error('the person of this session is there')
  const name = keys.open(row.name, { table: 'person', column: 'name', row: personId, person: personId })
  return {
    about: { personId, name, since: row.created_at, privacy: row.privacy_version, ...account },
    names: Object.fromEntries(met.rows.map((each) => [each.id, each.name])),
  }
}
