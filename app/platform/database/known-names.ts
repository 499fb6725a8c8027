import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './connection.ts'

type Ids = readonly (string | null | undefined)[]

const askedOf = (ids: Ids) => [...new Set(ids.filter((id) => typeof id === 'string'))]

async function namesFrom(
  tx: Tx,
  query: (asked: string[]) => RawBuilder<{ id: string; name: string }>,
  ids: Ids,
) {
  const asked = askedOf(ids)
  if (asked.length === 0) return new Map<string, string>()
  const { rows } = await query(asked).execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The names of those of these members who are professionals or coordinators known to whoever asks. */
export const readPractitioners = (tx: Tx, ids: Ids): Promise<Map<string, string>> =>
  namesFrom(
    tx,
    (asked) => sql`
      select membership_id as id, name from concord.membership
      where membership_id = any (${asked}::uuid[]) and role in ('professional', 'coordinator')`,
    ids,
  )

/** Teams that grants, threads and visits of these persons name, as far as whoever asks may see those. */
export const teamsNamedBy = (persons: readonly string[]) => sql`
  select grantee_team from concord.sharing_grant where person_id = any (${persons}::uuid[])
  union select h.team_id from concord.held_through_team() h where h.person_id = any (${persons}::uuid[])
  union select team_id from concord.message_thread where person_id = any (${persons}::uuid[])
  union select with_team from concord.visit where person_id = any (${persons}::uuid[])`

/** The names of those of these teams that are named by what these persons shared. */
export const readCareTeams = (tx: Tx, persons: readonly string[], ids: Ids): Promise<Map<string, string>> =>
  namesFrom(
    tx,
    (asked) => sql`
      select t.team_id as id, t.name from concord.team t
      where t.team_id = any (${asked}::uuid[]) and t.team_id in (${teamsNamedBy(persons)})`,
    ids,
  )
