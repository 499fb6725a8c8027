import { sql } from 'kysely'
import { auditService } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { ServiceTables } from './reads.server.ts'

const on = (tx: Tx) => tx.withTables<ServiceTables>()

type NewTeam = { id: string; serviceId: string; name: string; key: string; at: Date }

/** Makes a team, once for each form: its id. Undefined: another team of this service has this name. */
export async function insertTeam(
  tx: Tx,
  { id, serviceId, name, key, at }: NewTeam,
): Promise<string | undefined> {
  const made = await on(tx)
    .insertInto('team')
    .values({ team_id: id, service_id: serviceId, name, created_at: at, ended_at: null, form_key: key })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows) {
    await auditService(tx, at, { kind: 'team-made', team: id })
    return id
  }
  const before = await on(tx)
    .selectFrom('team')
    .where('service_id', '=', serviceId)
    .where('form_key', '=', key)
    .select('team_id')
    .executeTakeFirst()
  return before?.team_id
}

/** Gives a team another name. Taken: another team of this service bears it. */
export async function renameTeam(
  tx: Tx,
  { id, serviceId, name, at }: Omit<NewTeam, 'key'>,
): Promise<'renamed' | 'taken'> {
  // Two at once: the second waits here, and then sees the first one's name.
  await on(tx).selectFrom('service').where('service_id', '=', serviceId).select('name').forUpdate().execute()
  const teams = await on(tx)
    .selectFrom('team')
    .where('service_id', '=', serviceId)
    .where('ended_at', 'is', null)
    .select(['team_id', 'name'])
    .execute()
  if (teams.some((team) => team.team_id !== id && team.name.toLowerCase() === name.toLowerCase()))
    return 'taken'
  if (teams.some((team) => team.team_id === id && team.name === name)) return 'renamed'
  await on(tx).updateTable('team').set({ name }).where('team_id', '=', id).execute()
  await auditService(tx, at, { kind: 'team-renamed', team: id })
  return 'renamed'
}

/** Ends a team with everything that was shared with it. False: there is none of this service that stands. */
export async function endTeam(tx: Tx, teamId: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select concord.end_team(${teamId}, ${at}) as ended`.execute(
    tx,
  )
  if (!rows[0]?.ended) return false
  await auditService(tx, at, { kind: 'team-ended', team: teamId })
  return true
}
