import { auditPerson } from '../../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { TokenTables } from './reads.server.ts'

/** Keeps a token's digest and its sealed name. */
export async function addToken(
  tx: Tx,
  token: { personId: string; id: string; digest: string; name: Buffer; until: Date; at: Date },
): Promise<void> {
  await tx
    .withTables<TokenTables>()
    .insertInto('fhir_token')
    .values({
      person_id: token.personId,
      token_id: token.id,
      digest: token.digest,
      name: token.name,
      made_at: token.at,
      expires_at: token.until,
      revoked_at: null,
      last_used: null,
    })
    .execute()
  await auditPerson(tx, token.personId, token.at, {
    kind: 'token-made',
    token: token.id,
    until: token.until.toISOString(),
  })
}

/** Ends a token at once; doing it twice changes nothing. False: it is not this person's. */
export async function endToken(tx: Tx, personId: string, id: string, at: Date): Promise<boolean> {
  const db = tx.withTables<TokenTables>()
  const done = await db
    .updateTable('fhir_token')
    .set({ revoked_at: at })
    .where('person_id', '=', personId)
    .where('token_id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows) {
    await auditPerson(tx, personId, at, { kind: 'token-ended', token: id })
    return true
  }
  const known = await db
    .selectFrom('fhir_token')
    .select('token_id')
    .where('person_id', '=', personId)
    .where('token_id', '=', id)
    .executeTakeFirst()
  return known !== undefined
}
