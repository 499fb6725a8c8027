import type { Tx } from '../../platform/database/connection.ts'
import type { Actor } from './contract.ts'
import type { VisitTables } from './tables.reads.server.ts'

/** Keeps that this professional has seen a visit, and when last. */
export async function keepSeen(tx: Tx, actor: Actor, visitId: string): Promise<void> {
  const { personId, membershipId, at } = actor
  if (!membershipId) return
  await tx
    .withTables<VisitTables>()
    .insertInto('visit_seen')
    .values({
      person_id: personId,
      visit_id: visitId,
      membership_id: membershipId,
      first_at: at,
      last_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'visit_id', 'membership_id']).doUpdateSet({ last_at: at }),
    )
    .execute()
}

type NewCopy = { copyId: string; visitId: string; way: 'print' | 'text' }

/** Keeps that a visit was copied into the clinical record. */
export async function keepCopy(tx: Tx, actor: Actor, { copyId, visitId, way }: NewCopy): Promise<void> {
  const { personId, membershipId = '', at } = actor
  await tx
    .withTables<VisitTables>()
    .insertInto('visit_copy')
    .values({
      person_id: personId,
      copy_id: copyId,
      visit_id: visitId,
      membership_id: membershipId,
      way,
      at,
    })
    .execute()
}
