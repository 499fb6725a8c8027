import { sql } from 'kysely'
import type { Viewer } from '../../platform/access/viewer.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Room, Rooms } from './contract.ts'

/** The rooms that the account of this session may enter. */
export async function readRooms(tx: Tx, viewer: Viewer): Promise<Rooms> {
  const { rows } = await sql<Room>`
    select m.membership_id as "membershipId", m.role, s.name as service
    from concord.membership m join concord.service s on s.service_id = m.service_id
    where m.account_id = ${viewer.accountId} and m.ended_at is null
    order by m.began_at, m.membership_id
  `.execute(tx)
  const own = viewer.kind === 'member' ? 'unknown' : viewer.kind === 'person'
  return { own, memberships: rows }
}
