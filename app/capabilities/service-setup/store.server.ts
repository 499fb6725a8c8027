import { auditService } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { SettingsForm, StaffRole } from './contract.ts'
import type { ServiceTables } from './reads.server.ts'

const on = (tx: Tx) => tx.withTables<ServiceTables>()

/** Keeps the settings; name and phone number are the service's own. */
export async function saveSettings(
  tx: Tx,
  serviceId: string,
  form: SettingsForm,
  at: Date,
  fields: string[],
): Promise<void> {
  const { service, controller, contact, retention, phone } = form
  await on(tx)
    .updateTable('deployment')
    .set({ controller, contact, retention, phone, minimum_age: form['minimum-age'], updated_at: at })
    .set({ region: form.region ?? null })
    .set({ safety_name: form['safety-name'] ?? null, safety_email: form['safety-email'] ?? null })
    .execute()
  await on(tx)
    .updateTable('service')
    .set({ name: service, phone, staff_support: form['staff-support'] ?? null })
    .where('service_id', '=', serviceId)
    .execute()
  await auditService(tx, at, { kind: 'settings-changed', fields })
}

export type NewInvitation = {
  id: string
  serviceId: string
  mac: Buffer
  role: StaffRole
  name: string
  discipline: string | undefined
  teamId: string | undefined
  email: Buffer
  key: string
  at: Date
  until: Date
}

/** Keeps an invitation. False: this form has made one already. */
export async function insertInvitation(tx: Tx, invitation: NewInvitation): Promise<boolean> {
  const kept = await on(tx)
    .insertInto('staff_invitation')
    .values({
      invitation_id: invitation.id,
      service_id: invitation.serviceId,
      token_mac: invitation.mac,
      role: invitation.role,
      name: invitation.name,
      discipline: invitation.discipline ?? null,
      team_id: invitation.teamId ?? null,
      created_at: invitation.at,
      expires_at: invitation.until,
      used_at: null,
      withdrawn_at: null,
      email: invitation.email,
      form_key: invitation.key,
    })
    .onConflict((conflict) => conflict.columns(['service_id', 'form_key']).doNothing())
    .executeTakeFirst()
  if (!kept.numInsertedOrUpdatedRows) return false
  const { id, role, at } = invitation
  await auditService(tx, at, { kind: 'staff-invited', invitation: id, role })
  return true
}

/** Takes an invitation back before it is used. False: there is none that waits. */
export async function withdrawInvitation(tx: Tx, serviceId: string, id: string, at: Date): Promise<boolean> {
  const done = await on(tx)
    .updateTable('staff_invitation')
    .set({ withdrawn_at: at })
    .where('invitation_id', '=', id)
    .where('service_id', '=', serviceId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!done.numUpdatedRows) return false
  await auditService(tx, at, { kind: 'invitation-withdrawn', invitation: id })
  return true
}

/** Ends a membership and its places in teams. False: there is none that holds. */
export async function endMembership(tx: Tx, serviceId: string, id: string, at: Date): Promise<boolean> {
  const done = await on(tx)
    .updateTable('membership')
    .set({ ended_at: at })
    .where('membership_id', '=', id)
    .where('service_id', '=', serviceId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!done.numUpdatedRows) return false
  await on(tx)
    .updateTable('team_member')
    .set({ ended_at: at })
    .where('membership_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  await auditService(tx, at, { kind: 'membership-ended', membership: id })
  return true
}

/** Puts somebody into a team; nothing changes for somebody who is in it. */
export async function insertTeamMember(tx: Tx, team: string, membership: string, at: Date): Promise<void> {
  const made = await on(tx)
    .insertInto('team_member')
    .values({ team_id: team, membership_id: membership, began_at: at, ended_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows) await auditService(tx, at, { kind: 'team-joined', team, membership })
}

/** Takes somebody out of a team. False: they are not in it. */
export async function endTeamMember(tx: Tx, team: string, membership: string, at: Date): Promise<boolean> {
  const done = await on(tx)
    .updateTable('team_member')
    .set({ ended_at: at })
    .where('team_id', '=', team)
    .where('membership_id', '=', membership)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!done.numUpdatedRows) return false
  await auditService(tx, at, { kind: 'team-left', team, membership })
  return true
}
