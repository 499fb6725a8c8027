import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { exerciseById } from '../content.reads.server.ts'
import type { Length } from '../contract.ts'
import type { Answers, Place, Version, Worksheet } from './contract.ts'

export type WorksheetTables = {
  worksheet: {
    person_id: string
    worksheet_id: string
    exercise: string
    once: boolean
    made_at: Date
    changed_at: Date
    put_away_at: Date | null
  }
  worksheet_version: {
    person_id: string
    worksheet_id: string
    version_id: string
    after: string[]
    answers: Buffer
    written_at: Date
    device_at: Date | null
    superseded_at: Date | null
    sitting: string
  }
  person: { person_id: string; name: Buffer }
  exercise_place: { person_id: string; exercise: string; length: Length; step: number; at: Date }
}

export type Asked = {
  exercise?: string
  /** Those that are in use, or those that were put away; without it, all. */
  putAway?: boolean
  before?: Date
  limit?: number
}

/** What a person made, last changed first, each with the versions in force. */
export async function readWorksheets(
  tx: Tx,
  keys: Keyring,
  personId: string,
  { exercise, putAway, before, limit = 200 }: Asked = {},
): Promise<Worksheet[]> {
  let asked = worksheets(tx, personId).orderBy('changed_at', 'desc').orderBy('worksheet_id').limit(limit)
  if (exercise !== undefined) asked = asked.where('exercise', '=', exercise)
  if (putAway !== undefined) asked = asked.where('put_away_at', putAway ? 'is not' : 'is', null)
  if (before) asked = asked.where('changed_at', '<', before)
  return withHeads(tx, keys, personId, await asked.execute())
}

/** One thing that a person made. */
export async function readWorksheet(
  tx: Tx,
  keys: Keyring,
  personId: string,
  id: string,
): Promise<Worksheet | undefined> {
  const found = await worksheets(tx, personId).where('worksheet_id', '=', id).execute()
  return (await withHeads(tx, keys, personId, found))[0]
}

/** Things a person made that are shared, one by one, with whoever asks. */
export async function readSharedThings(tx: Tx, personId: string): Promise<{ id: string; title: string }[]> {
  const rows = await worksheets(tx, personId).orderBy('changed_at', 'desc').limit(50).execute()
  return rows.map((row) => ({ id: row.worksheet_id, title: exerciseById(row.exercise)?.title ?? '' }))
}

/** The name of a person, for whoever may know it. */
export async function readMaker(tx: Tx, keys: Keyring, personId: string): Promise<string | undefined> {
  const row = await tx
    .withTables<WorksheetTables>()
    .selectFrom('person')
    .select('name')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && keys.open(row.name, { table: 'person', column: 'name', row: personId, person: personId })
}

/** What a person made last with an exercise; the only one where an exercise keeps one. Not what was put away. */
export async function worksheetOf(
  tx: Tx,
  keys: Keyring,
  personId: string,
  exercise: string,
): Promise<Worksheet | undefined> {
  return (await readWorksheets(tx, keys, personId, { exercise, putAway: false, limit: 1 }))[0]
}

/** Versions of one worksheet: those named, or the newest of all that there were. */
export async function readVersions(
  tx: Tx,
  keys: Keyring,
  personId: string,
  worksheetId: string,
  ids?: string[],
): Promise<Version[]> {
  if (ids?.length === 0) return []
  let asked = versions(tx, personId).where('worksheet_id', '=', worksheetId)
  if (ids) asked = asked.where('version_id', 'in', ids)
  const rows = await asked.orderBy('written_at', 'desc').limit(500).execute()
  return rows.map((row) => open(row, keys))
}

/** Where a person stopped in an exercise. */
export async function readPlace(tx: Tx, personId: string, exercise: string): Promise<Place | undefined> {
  return tx
    .withTables<WorksheetTables>()
    .selectFrom('exercise_place')
    .select(['length', 'step', 'at'])
    .where('person_id', '=', personId)
    .where('exercise', '=', exercise)
    .executeTakeFirst()
}

const worksheets = (tx: Tx, personId: string) =>
  tx.withTables<WorksheetTables>().selectFrom('worksheet').selectAll().where('person_id', '=', personId)

const versions = (tx: Tx, personId: string) =>
  tx
    .withTables<WorksheetTables>()
    .selectFrom('worksheet_version')
    .selectAll()
    .where('person_id', '=', personId)

async function withHeads(
  tx: Tx,
  keys: Keyring,
  personId: string,
  found: WorksheetTables['worksheet'][],
): Promise<Worksheet[]> {
  if (found.length === 0) return []
  const rows = await versions(tx, personId)
    .where('superseded_at', 'is', null)
    .where(
      'worksheet_id',
      'in',
      found.map((row) => row.worksheet_id),
    )
    .orderBy('written_at', 'desc')
    .orderBy('version_id', 'desc')
    .execute()
  const heads = Map.groupBy(rows, (row) => row.worksheet_id)
  return found.map((row) => ({
    id: row.worksheet_id,
    exercise: row.exercise,
    madeAt: row.made_at,
    changedAt: row.changed_at,
    putAwayAt: row.put_away_at ?? undefined,
    heads: (heads.get(row.worksheet_id) ?? []).map((head) => open(head, keys)),
  }))
}

function open(row: WorksheetTables['worksheet_version'], keys: Keyring): Version {
  const place = { table: 'worksheet_version', column: 'answers', row: row.version_id, person: row.person_id }
  return {
    id: row.version_id,
    after: row.after,
    answers: JSON.parse(keys.open(row.answers, place)) as Answers,
    writtenAt: row.written_at,
    sitting: row.sitting,
    superseded: row.superseded_at !== null,
  }
}
