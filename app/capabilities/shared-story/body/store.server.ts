import { auditPerson } from '../../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { sectionChanged } from '../../../platform/database/sections.ts'
import type { BodyTables } from './reads.server.ts'

type NewMap = { personId: string; mapId: string; drawing: Buffer; at: Date; after: string }

/** Puts a body map in the place of the one it was drawn after. False: another one stands there by now. */
export async function writeMap(tx: Tx, { personId, mapId, drawing, at, after }: NewMap): Promise<boolean> {
  if (after && !(await endMap(tx, personId, after, at))) return false
  const written = await tx
    .withTables<BodyTables>()
    .insertInto('body_map')
    .values({ person_id: personId, map_id: mapId, drawing, drawn_at: at, superseded_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!written.numInsertedOrUpdatedRows) return false
  await sectionChanged(tx, personId, 'story', at)
  await auditPerson(tx, personId, at, { kind: 'body-map-drawn', map: mapId })
  return true
}

/** Takes the body map back: then nobody has said where it hurts. False: another one stands there by now. */
export async function takeBackMap(tx: Tx, personId: string, mapId: string, at: Date): Promise<boolean> {
  if (!(await endMap(tx, personId, mapId, at))) return false
  await sectionChanged(tx, personId, 'story', at)
  await auditPerson(tx, personId, at, { kind: 'body-map-taken-back', map: mapId })
  return true
}

async function endMap(tx: Tx, personId: string, mapId: string, at: Date): Promise<boolean> {
  const ended = await tx
    .withTables<BodyTables>()
    .updateTable('body_map')
    .set({ superseded_at: at })
    .where('person_id', '=', personId)
    .where('map_id', '=', mapId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}
