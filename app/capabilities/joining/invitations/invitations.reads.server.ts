import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { Invitation } from '../contract.ts'
import { invitationState } from '../rules.ts'

export type InvitationTables = {
  invitation: {
    invitation_id: string
    service_id: string
    membership_id: string
    code_mac: Buffer
    code: Buffer
    label: Buffer
    form_key: string
    sent_to_mail: boolean
    created_at: Date
    expires_at: Date
    used_at: Date | null
    used_by: string | null
    withdrawn_at: Date | null
  }
  connection: {
    person_id: string
    membership_id: string
    invitation_id: string
    joined_at: Date
    confirmed_at: Date | null
    refused_at: Date | null
  }
  person: { person_id: string; name: Buffer }
  service: { service_id: string; name: string; phone: string | null }
}

/** The invitations of whoever asks, newest first. */
export async function readInvitations(
  tx: Tx,
  keys: Keyring,
  now: Date,
  only?: string,
): Promise<Invitation[]> {
  let asked = tx
    .withTables<InvitationTables>()
    .selectFrom('invitation as i')
    .leftJoin('connection as c', 'c.invitation_id', 'i.invitation_id')
    .selectAll('i')
    .select(['c.person_id', 'c.confirmed_at', 'c.refused_at'])
    .orderBy('i.created_at', 'desc')
    .limit(100)
  if (only) asked = asked.where('i.invitation_id', '=', only)
  return (await asked.execute()).map((row) => ({
    id: row.invitation_id,
    label: keys.open(row.label, placeOf('label', row.invitation_id)),
    code: keys.open(row.code, placeOf('code', row.invitation_id)),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    state: invitationState(
      {
        usedAt: row.used_at ?? undefined,
        withdrawnAt: row.withdrawn_at ?? undefined,
        expiresAt: row.expires_at,
      },
      now,
    ),
    joined: row.person_id
      ? {
          personId: row.person_id,
          confirmed: row.confirmed_at ? true : row.refused_at ? false : undefined,
        }
      : undefined,
  }))
}

/** Somebody who joined with a code of whoever asks, and is still to be confirmed. */
export async function readJoiner(
  tx: Tx,
  keys: Keyring,
  personId: string,
): Promise<{ name: string; label: string } | undefined> {
  const row = await tx
    .withTables<InvitationTables>()
    .selectFrom('connection as c')
    .innerJoin('invitation as i', 'i.invitation_id', 'c.invitation_id')
    .innerJoin('person as p', 'p.person_id', 'c.person_id')
    .select(['p.name', 'i.label', 'i.invitation_id'])
    .where('c.person_id', '=', personId)
    .where('c.confirmed_at', 'is', null)
    .where('c.refused_at', 'is', null)
    .executeTakeFirst()
  return (
    row && {
      name: keys.open(row.name, { table: 'person', column: 'name', row: personId, person: personId }),
      label: keys.open(row.label, placeOf('label', row.invitation_id)),
    }
  )
}

/** The service's name and phone, as they stand on what is printed. */
export async function readService(
  tx: Tx,
  serviceId: string,
): Promise<{ name: string; phone: string | undefined }> {
  const row = await tx
    .withTables<InvitationTables>()
    .selectFrom('service')
    .select(['name', 'phone'])
    .where('service_id', '=', serviceId)
    .executeTakeFirst()
  return { name: row?.name ?? '', phone: row?.phone ?? undefined }
}

/** Where a sealed value of an invitation stands; before anyone joins there is no person to bind it to. */
export function placeOf(column: 'label' | 'code', invitationId: string) {
  return { table: 'invitation', column, row: invitationId, person: '' }
}

/** The name under which a professional invites. */
export async function readOwnName(tx: Tx, membershipId: string): Promise<string> {
  const row = await tx
    .withTables<{ membership: { membership_id: string; name: string } }>()
    .selectFrom('membership')
    .select('name')
    .where('membership_id', '=', membershipId)
    .executeTakeFirst()
  return row?.name ?? ''
}
