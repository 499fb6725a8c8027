import type { Tx } from '../../platform/database/connection.ts'
import { readGrantees } from '../sharing/reads.server.ts'
import { readOwnTeams } from './check.reads.server.ts'
import type { Named } from './contract.ts'
import type { Seat } from './seat.contract.ts'

/** Whom this seat may name: the person, those they have met; a professional, themselves and their teams. */
export async function readWhom(tx: Tx, seat: Seat): Promise<Named[]> {
  const all = await readGrantees(tx)
  if (seat.side === 'person') return all.map(({ kind, id, name }) => ({ kind, id, name }))
  const own = [seat.actor.membershipId, ...(await readOwnTeams(tx))]
  return all.filter(({ id }) => own.includes(id)).map(({ kind, id, name }) => ({ kind, id, name }))
}
