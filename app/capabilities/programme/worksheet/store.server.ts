import { auditPerson } from '../../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { Place } from './contract.ts'
import { sittingOf, takesThePlaceOf } from './heads.rules.ts'
import type { WorksheetTables } from './reads.server.ts'

type Known = { worksheetId: string; exercise: string; putAway: boolean }

/** The worksheet of this id, or the only one of an exercise that keeps one; held until the transaction ends. */
export async function holdWorksheet(
  tx: Tx,
  personId: string,
  asked: { id: string } | { onceOf: string },
): Promise<Known | undefined> {
  const base = tx
    .withTables<WorksheetTables>()
    .selectFrom('worksheet')
    .selectAll()
    .where('person_id', '=', personId)
    .forUpdate()
  const found = await ('id' in asked
    ? base.where('worksheet_id', '=', asked.id)
    : base.where('exercise', '=', asked.onceOf).where('once', '=', true)
  ).executeTakeFirst()
  return (
    found && {
      worksheetId: found.worksheet_id,
      exercise: found.exercise,
      putAway: found.put_away_at !== null,
    }
  )
}

/** Begins a worksheet, unless another request just has. */
export async function beginWorksheet(
  tx: Tx,
  worksheet: { personId: string; worksheetId: string; exercise: string; once: boolean; at: Date },
): Promise<void> {
  const { personId, worksheetId, exercise, once, at } = worksheet
  await tx
    .withTables<WorksheetTables>()
    .insertInto('worksheet')
    .values({
      person_id: personId,
      worksheet_id: worksheetId,
      exercise,
      once,
      made_at: at,
      changed_at: at,
      put_away_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

type NewVersion = {
  personId: string
  worksheetId: string
  versionId: string
  after: string[]
  answers: Buffer
  at: Date
  deviceAt: Date | undefined
}

/** Adds a version in the place of those in force that it was written after. What it did not know of stays in force. */
export async function writeVersion(tx: Tx, version: NewVersion): Promise<void> {
  const db = tx.withTables<WorksheetTables>()
  const { personId, worksheetId, versionId, after, answers, at, deviceAt } = version
  const heads = await db
    .selectFrom('worksheet_version')
    .select(['version_id as id', 'sitting', 'written_at as writtenAt'])
    .where('person_id', '=', personId)
    .where('worksheet_id', '=', worksheetId)
    .where('superseded_at', 'is', null)
    .execute()
  const replaced = takesThePlaceOf(heads, after)
  if (replaced.length > 0)
    await db
      .updateTable('worksheet_version')
      .set({ superseded_at: at })
      .where('person_id', '=', personId)
      .where(
        'version_id',
        'in',
        replaced.map(({ id }) => id),
      )
      .execute()
  await db
    .insertInto('worksheet_version')
    .values({
      person_id: personId,
      worksheet_id: worksheetId,
      version_id: versionId,
      after,
      answers,
      written_at: at,
      device_at: deviceAt ?? null,
      superseded_at: null,
      sitting: sittingOf(replaced, at) ?? versionId,
    })
    .execute()
  await db
    .updateTable('worksheet')
    .set({ changed_at: at, put_away_at: null })
    .where('person_id', '=', personId)
    .where('worksheet_id', '=', worksheetId)
    .execute()
  await auditPerson(tx, personId, at, {
    kind: 'worksheet-written',
    worksheet: worksheetId,
    version: versionId,
  })
}

/** Puts a worksheet away, or brings it back. Doing it twice is doing it once. */
export async function putAway(
  tx: Tx,
  personId: string,
  worksheetId: string,
  away: boolean,
  at: Date,
): Promise<void> {
  const changed = await tx
    .withTables<WorksheetTables>()
    .updateTable('worksheet')
    .set({ put_away_at: away ? at : null })
    .where('person_id', '=', personId)
    .where('worksheet_id', '=', worksheetId)
    .where('put_away_at', away ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return
  const kind = away ? 'worksheet-put-away' : 'worksheet-brought-back'
  await auditPerson(tx, personId, at, { kind, worksheet: worksheetId })
}

/** Keeps where a person stopped. */
export async function keepPlace(
  tx: Tx,
  personId: string,
  exercise: string,
  { length, step, at }: Place,
): Promise<void> {
  await tx
    .withTables<WorksheetTables>()
    .insertInto('exercise_place')
    .values({ person_id: personId, exercise, length, step, at })
    .onConflict((conflict) => conflict.columns(['person_id', 'exercise']).doUpdateSet({ length, step, at }))
    .execute()
}
