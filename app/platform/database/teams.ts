import { sql } from 'kysely'
import type { Tx } from './connection.ts'

/**
 * Holds a team until this transaction is over, so that it cannot end in between. False: it has ended. Asked before
 * anything is written, so that whoever ends the team and whoever shares with it never wait for each other.
 */
export async function holdTeam(tx: Tx, teamId: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select concord.hold_team(${teamId}::uuid) as held`.execute(tx)
  return rows[0]?.held === true
}
