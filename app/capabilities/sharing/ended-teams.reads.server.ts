import { sql } from 'kysely'
import type { Tx } from '../../platform/database/connection.ts'
import type { EndedTeam, GrantSection } from './contract.ts'

/** Teams that ended with something this person shared with them, until the person says that they have read so. */
export async function readEndedTeams(tx: Tx, personId: string): Promise<EndedTeam[]> {
  const { rows } = await sql<{ id: string; name: string; at: Date; sections: GrantSection[] }>`
    select t.team_id as id, t.name, t.ended_at as at, array_agg(distinct g.section order by g.section) as sections
    from concord.sharing_grant g join concord.team t on t.team_id = g.grantee_team and t.ended_at = g.ended_at
    where g.person_id = ${personId} and g.end_read_at is null
    group by 1, 2, 3 order by 3, 1
  `.execute(tx)
  return rows
}
