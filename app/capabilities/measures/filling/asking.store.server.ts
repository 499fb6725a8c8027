import { sql } from 'kysely'
import { auditPerson } from '../../../platform/audit/audit.store.server.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { Choice } from './contract.ts'
import type { MeasureTables } from './tables.reads.server.ts'

/** Writes down that somebody does not want to be asked this now. */
export async function addSkip(
  tx: Tx,
  { personId, instrument, goalId, at }: { personId: string; instrument: string; goalId?: string; at: Date },
): Promise<void> {
  await tx
    .withTables<MeasureTables>()
    .insertInto('measure_skip')
    .values({
      person_id: personId,
      skip_id: newId(at),
      instrument,
      goal_id: goalId ?? null,
      skipped_at: at,
    })
    .execute()
  await auditPerson(tx, personId, at, { kind: 'measure-skipped', instrument })
}

/** Puts a choice in the place of the one that stood. Of two that are made at once the later one stands. */
export async function writeChoice(tx: Tx, personId: string, choice: Choice, at: Date): Promise<void> {
  const db = tx.withTables<MeasureTables>()
  await sql`select pg_advisory_xact_lock(hashtextextended(${`measure choice ${personId}`}, 0))`.execute(tx)
  await db
    .updateTable('measure_choice')
    .set({ superseded_at: at })
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .execute()
  await db
    .insertInto('measure_choice')
    .values({
      person_id: personId,
      choice_id: newId(at),
      weekly_peg: choice.weeklyPeg,
      break_from: choice.break?.from ?? null,
      break_until: choice.break?.until ?? null,
      chosen_at: at,
      superseded_at: null,
    })
    .execute()
}
