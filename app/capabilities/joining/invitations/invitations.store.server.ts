import { sql } from 'kysely'
import { auditService } from '../../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { InvitationTables } from './invitations.reads.server.ts'

type NewInvitation = {
  id: string
  serviceId: string
  membershipId: string
  codeMac: Buffer
  code: Buffer
  label: Buffer
  key: string
  byMail: boolean
  at: Date
  expiresAt: Date
}

/** Keeps an invitation once per form; a second submission answers with the first one's id. */
export async function addInvitation(tx: Tx, one: NewInvitation): Promise<{ id: string; first: boolean }> {
  const db = tx.withTables<InvitationTables>()
  const added = await db
    .insertInto('invitation')
    .values({
      invitation_id: one.id,
      service_id: one.serviceId,
      membership_id: one.membershipId,
      code_mac: one.codeMac,
      code: one.code,
      label: one.label,
      form_key: one.key,
      sent_to_mail: one.byMail,
      created_at: one.at,
      expires_at: one.expiresAt,
      used_at: null,
      used_by: null,
      withdrawn_at: null,
    })
    .onConflict((conflict) => conflict.columns(['membership_id', 'form_key']).doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) {
    const kept = await db
      .selectFrom('invitation')
      .select('invitation_id')
      .where('membership_id', '=', one.membershipId)
      .where('form_key', '=', one.key)
      .executeTakeFirstOrThrow()
    return { id: kept.invitation_id, first: false }
  }
  await auditService(tx, one.at, { kind: 'person-invited', invitation: one.id })
  return { id: one.id, first: true }
}

/** Withdraws an unused invitation. False: there is none of this professional's to withdraw. */
export async function withdrawInvitation(tx: Tx, id: string, at: Date): Promise<boolean> {
  const done = await tx
    .withTables<InvitationTables>()
    .updateTable('invitation')
    .set({ withdrawn_at: at })
    .where('invitation_id', '=', id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!done.numUpdatedRows) return false
  await auditService(tx, at, { kind: 'invitation-withdrawn', invitation: id })
  return true
}

/** The inviter's answer to “is this who you invited?”. False: nobody is waiting for it. */
export async function confirmJoiner(tx: Tx, personId: string, yes: boolean, at: Date): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select concord.confirm_joiner(${personId}, ${yes}, ${at}) as done
  `.execute(tx)
  return rows[0]?.done === true
}
