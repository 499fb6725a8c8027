import { auditPerson } from '../../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { How } from './contract.ts'
import type { ToolboxTables } from './toolbox.reads.server.ts'

/** Stars an item, or takes the star away; what was so already stays as it is. */
export async function keepFavourite(
  tx: Tx,
  { personId, id, item, keep, at }: { personId: string; id: string; item: string; keep: boolean; at: Date },
): Promise<void> {
  const db = tx.withTables<ToolboxTables>()
  const changed = keep
    ? await db
        .insertInto('favourite')
        .values({ person_id: personId, favourite_id: id, item, since: at, until: null })
        .onConflict((conflict) =>
          conflict.columns(['person_id', 'item']).where('until', 'is', null).doNothing(),
        )
        .executeTakeFirst()
        .then((done) => Number(done.numInsertedOrUpdatedRows))
    : await db
        .updateTable('favourite')
        .set({ until: at })
        .where('person_id', '=', personId)
        .where('item', '=', item)
        .where('until', 'is', null)
        .executeTakeFirst()
        .then((done) => Number(done.numUpdatedRows))
  if (changed) await auditPerson(tx, personId, at, { kind: keep ? 'item-starred' : 'item-unstarred', item })
}

type NewGo = {
  personId: string
  id: string
  exercise: string
  how: How
  badDay: boolean
  words: Buffer | null
  at: Date
}

/** Keeps how one go went. */
export async function keepGo(
  tx: Tx,
  { personId, id, exercise, how, badDay, words, at }: NewGo,
): Promise<void> {
  await tx
    .withTables<ToolboxTables>()
    .insertInto('exercise_go')
    .values({ person_id: personId, go_id: id, exercise, how, bad_day: badDay, words, at })
    .execute()
  await auditPerson(tx, personId, at, { kind: 'exercise-tried', exercise, go: id })
}

/** Puts a new choice of tools for a bad day in the place of the one before. */
export async function chooseForBadDay(
  tx: Tx,
  { personId, id, exercises, at }: { personId: string; id: string; exercises: string[]; at: Date },
): Promise<void> {
  const db = tx.withTables<ToolboxTables>()
  await db
    .updateTable('bad_day_choice')
    .set({ superseded_at: at })
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .execute()
  await db
    .insertInto('bad_day_choice')
    .values({ person_id: personId, choice_id: id, exercises, chosen_at: at, superseded_at: null })
    .execute()
  await auditPerson(tx, personId, at, { kind: 'bad-day-chosen', choice: id })
}
