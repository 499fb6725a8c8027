import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { ListedToken } from './contract.ts'

export type TokenTables = {
  fhir_token: {
    person_id: string
    token_id: string
    digest: string
    name: Buffer
    made_at: Date
    expires_at: Date
    revoked_at: Date | null
    last_used: Date | null
  }
}

/** Where a token's name is sealed. */
export const placeOf = (row: string, person: string) => ({ table: 'fhir_token', column: 'name', row, person })

/** The person's tokens, newest first, those that work before all others. */
export async function readTokens(tx: Tx, keys: Keyring, personId: string, now: Date): Promise<ListedToken[]> {
  const rows = await tx
    .withTables<TokenTables>()
    .selectFrom('fhir_token')
    .select(['token_id', 'name', 'made_at', 'expires_at', 'revoked_at', 'last_used'])
    .where('person_id', '=', personId)
    .orderBy('made_at', 'desc')
    .limit(50)
    .execute()
  const tokens = rows.map(
    (row): ListedToken => ({
      id: row.token_id,
      name: keys.open(row.name, placeOf(row.token_id, personId)),
      madeAt: row.made_at,
      until: row.expires_at,
      lastUsed: row.last_used ?? undefined,
      state: row.revoked_at ? 'ended' : row.expires_at <= now ? 'over' : 'works',
    }),
  )
  return [
    ...tokens.filter(({ state }) => state === 'works'),
    ...tokens.filter(({ state }) => state !== 'works'),
  ]
}
