import { sql } from 'kysely'
import type { Tx } from '../../platform/database/connection.ts'
import type { Author, TeamName } from './contract.ts'

/** The teams that a person shares goals and plan with now, as the person or somebody of those teams may see it. */
export async function readTeamsOf(tx: Tx, personId: string): Promise<TeamName[]> {
  const { rows } = await sql<TeamName>`
    select t.team_id as id, t.name from concord.team t where t.ended_at is null and t.team_id in (
      select h.team_id from concord.held_through_team() h where h.person_id = ${personId}
      union
      select g.grantee_team from concord.sharing_grant g where g.person_id = ${personId}
        and g.section = 'goals-and-plan' and g.ended_at is null and not g.pending and g.until_at > now())
    order by t.name
  `.execute(tx)
  return rows
}

/** The teams that the professional who asks is in now. */
export async function readOwnTeams(tx: Tx, membershipId: string): Promise<TeamName[]> {
  const { rows } = await sql<TeamName>`
    select t.team_id as id, t.name from concord.team t
    join concord.team_member m on m.team_id = t.team_id and m.ended_at is null
    where m.membership_id = ${membershipId} and t.ended_at is null order by t.name
  `.execute(tx)
  return rows
}

/** The professionals of a team now. */
export async function readMembers(tx: Tx, teamId: string): Promise<Extract<Author, { kind: 'member' }>[]> {
  const { rows } = await sql<{ id: string; name: string; discipline: string | null }>`
    select m.membership_id as id, m.name, m.discipline from concord.team_member t
    join concord.membership m on m.membership_id = t.membership_id
    where t.team_id = ${teamId} and t.ended_at is null and m.ended_at is null and m.role = 'professional'
    order by m.name
  `.execute(tx)
  return rows.map((row) => ({ kind: 'member', ...row, discipline: row.discipline ?? undefined }))
}

/** Names of those who wrote or spoke, for as long as whoever asks may know them. */
export async function readNames(tx: Tx): Promise<(membershipId: string | null) => Author> {
  const { rows } = await sql<{ id: string; name: string; discipline: string | null }>`
    select m.membership_id as id, m.name, m.discipline from concord.membership m
  `.execute(tx)
  const named = new Map(rows.map((row) => [row.id, row]))
  return (id) => {
    if (id === null) return { kind: 'person' }
    const { name = '', discipline = null } = named.get(id) ?? {}
    return { kind: 'member', id, name, discipline: discipline ?? undefined }
  }
}
