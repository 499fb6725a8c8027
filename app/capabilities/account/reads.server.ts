import { sql } from 'kysely'
import type { Viewer } from '../../platform/access/viewer.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Room, Rooms } from './contract.ts'

/** Whether anybody ever asked this account in, to read what they share. */
export async function wasAskedIn(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`select concord.was_asked_in() as asked`.execute(tx)
  return rows[0]?.asked === true
}

/** The rooms that the account of this session may enter. */
export async function readRooms(tx: Tx, viewer: Viewer): Promise<Rooms> {
  const { rows } = await sql<Room>`
    select m.membership_id as "membershipId", m.role, s.name as service
    from concord.membership m join concord.service s on s.service_id = m.service_id
    where m.account_id = ${viewer.accountId} and m.ended_at is null
    order by m.began_at, m.membership_id
  `.execute(tx)
  // Whoever reads what somebody holds out to them does so in a room of their own, with a person or without.
  const own = viewer.kind === 'member' ? 'unknown' : viewer.kind === 'person' || (await wasAskedIn(tx))
  return { own, memberships: rows }
}
