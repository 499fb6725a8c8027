import { sql } from 'kysely'
import type { Tx } from '../../platform/database/connection.ts'
import type { Settings, StaffMember, StaffRole, Team, WaitingInvitation } from './contract.ts'

export type ServiceTables = {
  deployment: {
    controller: string | null
    contact: string | null
    retention: string | null
    phone: string | null
    minimum_age: number
    updated_at: Date | null
    region: string | null
    safety_name: string | null
    safety_email: string | null
  }
  service: { service_id: string; name: string; phone: string | null; staff_support: string | null }
  membership: {
    membership_id: string
    account_id: string
    service_id: string
    role: StaffRole
    name: string
    discipline: string | null
    began_at: Date
    ended_at: Date | null
  }
  team: {
    team_id: string
    service_id: string
    name: string
    created_at: Date
    ended_at: Date | null
    form_key: string | null
  }
  team_member: { team_id: string; membership_id: string; began_at: Date; ended_at: Date | null }
  staff_invitation: {
    invitation_id: string
    service_id: string
    token_mac: Buffer
    role: StaffRole
    name: string
    discipline: string | null
    team_id: string | null
    created_at: Date
    expires_at: Date
    used_at: Date | null
    withdrawn_at: Date | null
    email: Buffer | null
    form_key: string | null
  }
}

const on = (tx: Tx) => tx.withTables<ServiceTables>()

export async function readSettings(tx: Tx, serviceId: string): Promise<Settings> {
  const row = await on(tx).selectFrom('deployment').selectAll().executeTakeFirstOrThrow()
  const service = await on(tx)
    .selectFrom('service')
    .where('service_id', '=', serviceId)
    .select(['name', 'staff_support'])
    .executeTakeFirst()
  return {
    service: service?.name ?? '',
    staffSupport: service?.staff_support ?? undefined,
    controller: row.controller ?? undefined,
    contact: row.contact ?? undefined,
    retention: row.retention ?? undefined,
    phone: row.phone ?? undefined,
    minimumAge: row.minimum_age,
    region: row.region ?? undefined,
    safetyName: row.safety_name ?? undefined,
    safetyEmail: row.safety_email ?? undefined,
  }
}

/** Everybody who works in a service now, by name. */
export async function readStaff(tx: Tx, serviceId: string): Promise<StaffMember[]> {
  const rows = await on(tx)
    .selectFrom('membership as m')
    .leftJoin('team_member as tm', (join) =>
      join.onRef('tm.membership_id', '=', 'm.membership_id').on('tm.ended_at', 'is', null),
    )
    .leftJoin('team as t', (join) => join.onRef('t.team_id', '=', 'tm.team_id').on('t.ended_at', 'is', null))
    .where('m.service_id', '=', serviceId)
    .where('m.ended_at', 'is', null)
    .groupBy(['m.membership_id', 'm.name', 'm.role', 'm.discipline', 'm.began_at'])
    .select(['m.membership_id', 'm.name', 'm.role', 'm.discipline', 'm.began_at'])
    .select(sql<string[]>`array_remove(array_agg(t.name order by t.name), null)`.as('teams'))
    .orderBy('m.name')
    .orderBy('m.membership_id')
    .execute()
  return rows.map((row) => ({
    membershipId: row.membership_id,
    name: row.name,
    role: row.role,
    discipline: row.discipline ?? undefined,
    since: row.began_at,
    teams: row.teams,
  }))
}

/** Invitations that can still be used, newest first. */
export async function readWaitingInvitations(
  tx: Tx,
  serviceId: string,
  now: Date,
): Promise<WaitingInvitation[]> {
  const rows = await on(tx)
    .selectFrom('staff_invitation')
    .where('service_id', '=', serviceId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .select(['invitation_id', 'name', 'role', 'expires_at'])
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    invitationId: row.invitation_id,
    name: row.name,
    role: row.role,
    until: row.expires_at,
  }))
}

/** The teams of a service, each with who is in it now. */
export async function readTeams(tx: Tx, serviceId: string): Promise<Team[]> {
  const rows = await on(tx)
    .selectFrom('team as t')
    .leftJoin('team_member as tm', (join) =>
      join.onRef('tm.team_id', '=', 't.team_id').on('tm.ended_at', 'is', null),
    )
    .leftJoin('membership as m', (join) =>
      join.onRef('m.membership_id', '=', 'tm.membership_id').on('m.ended_at', 'is', null),
    )
    .where('t.service_id', '=', serviceId)
    .where('t.ended_at', 'is', null)
    .select(['t.team_id', 't.name', 'm.membership_id', 'm.name as member'])
    .orderBy('t.name')
    .orderBy('m.name')
    .execute()
  const teams = new Map<string, Team>()
  for (const row of rows) {
    const team = teams.get(row.team_id) ?? { teamId: row.team_id, name: row.name, members: [] }
    if (row.membership_id && row.member !== null)
      team.members.push({ membershipId: row.membership_id, name: row.member })
    teams.set(row.team_id, team)
  }
  return [...teams.values()]
}

/** Whether a team of this service was there once and has ended. */
export async function hasTeamEnded(tx: Tx, serviceId: string, teamId: string): Promise<boolean> {
  const row = await on(tx)
    .selectFrom('team')
    .where('team_id', '=', teamId)
    .where('service_id', '=', serviceId)
    .where('ended_at', 'is not', null)
    .select('team_id')
    .executeTakeFirst()
  return row !== undefined
}
