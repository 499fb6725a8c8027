import { sql } from 'kysely'
import type { Tx } from '../../platform/database/connection.ts'

/** The person has read that a team ended; said again, nothing changes. */
export async function keepEndRead(tx: Tx, personId: string, teamId: string, at: Date): Promise<void> {
  await sql`
    update concord.sharing_grant g set end_read_at = ${at} from concord.team t
    where g.person_id = ${personId} and g.grantee_team = ${teamId} and g.end_read_at is null
      and t.team_id = g.grantee_team and t.ended_at = g.ended_at
  `.execute(tx)
}
