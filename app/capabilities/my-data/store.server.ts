import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { SharingTables } from '../sharing/reads.server.ts'
import type { ErasureTables } from './reads.server.ts'

type Asked = { personId: string; requestId: string; at: Date; due: Date; endSharing: boolean }

/** Keeps that somebody asked; false: they have asked before, and that stands. */
export async function keepRequest(
  tx: Tx,
  { personId, requestId, at, due, endSharing }: Asked,
): Promise<boolean> {
  const asked = await tx
    .withTables<ErasureTables>()
    .insertInto('erasure_request')
    .values({
      person_id: personId,
      request_id: requestId,
      asked_at: at,
      due_at: due,
      sharing_ended: endSharing,
      withdrawn_at: null,
      begun_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!asked.numInsertedOrUpdatedRows) return false
  await auditPerson(tx, personId, at, { kind: 'erasure-asked', request: requestId, due: due.toISOString() })
  if (endSharing) {
    await endAllSharing(tx, personId, at)
    await endAllBesideMe(tx, personId, at)
  }
  return true
}

/** Takes the request back, unless it has begun by now. False: there is none to take back. */
export async function withdrawRequest(tx: Tx, personId: string, at: Date): Promise<boolean> {
  const withdrawn = await tx
    .withTables<ErasureTables>()
    .updateTable('erasure_request')
    .set({ withdrawn_at: at })
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .where('begun_at', 'is', null)
    .returning('request_id')
    .executeTakeFirst()
  if (!withdrawn) return false
  await auditPerson(tx, personId, at, { kind: 'erasure-withdrawn', request: withdrawn.request_id })
  return true
}

/** Ends every grant at once, each grantee’s as one act in the log. */
async function endAllSharing(tx: Tx, personId: string, at: Date): Promise<void> {
  const ended = await tx
    .withTables<SharingTables>()
    .updateTable('sharing_grant')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .returning(['grant_id', 'section', 'grantee_team', 'grantee_membership'])
    .execute()
  const byGrantee = Map.groupBy(ended, (grant) => grant.grantee_team ?? grant.grantee_membership)
  for (const grants of byGrantee.values())
    await auditPerson(tx, personId, at, {
      kind: 'sharing-ended',
      grants: grants.map((grant) => grant.grant_id),
      sections: grants.map(({ section }) => section),
      ...(grants[0]?.grantee_team
        ? { team: grants[0].grantee_team }
        : { membership: grants[0]?.grantee_membership ?? '' }),
    })
}

type BesideMe = {
  supporter: { person_id: string; supporter_id: string; code: Buffer | null; ended_at: Date | null }
  emergency_card: { person_id: string; card_id: string; ended_at: Date | null }
}

/** Ends what family and friends see, and cards for an emergency, each as an act of its own in the log. */
async function endAllBesideMe(tx: Tx, personId: string, at: Date): Promise<void> {
  const db = tx.withTables<BesideMe>()
  const supporters = await db
    .updateTable('supporter')
    .set({ ended_at: at, code: null })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .returning('supporter_id')
    .execute()
  for (const { supporter_id } of supporters)
    await auditPerson(tx, personId, at, { kind: 'supporter-ended', supporter: supporter_id })
  const cards = await db
    .updateTable('emergency_card')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .returning('card_id')
    .execute()
  for (const { card_id } of cards) await auditPerson(tx, personId, at, { kind: 'card-ended', card: card_id })
}
