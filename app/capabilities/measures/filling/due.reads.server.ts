import { sql } from 'kysely'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { dayOf } from '../../../platform/pure/days.ts'
import { type Goal, readGoals } from '../../shared-plan/goals.reads.server.ts'
import type { Due, Past } from '../schedule/contract.ts'
import { dueOn, nextDay } from '../schedule/rules.ts'
import type { Offered } from '../settings/contract.ts'
import { offeredInstruments } from '../settings/offered.reads.server.ts'
import type { Choice } from './contract.ts'
import { readChoice } from './reads.server.ts'
import type { MeasureTables } from './tables.reads.server.ts'

export type DueNow = {
  offered: Offered[]
  goals: Goal[]
  choice: Choice
  due: Due[]
  /** When something is asked again; unknown where a break has no end. */
  next: string | undefined
}

/** What there is for a person to fill in now, and what the schedule went by. */
export async function readDue(tx: Tx, keys: Keyring, personId: string, now: Date): Promise<DueNow> {
  const [offered, goals, choice, past] = await Promise.all([
    offeredInstruments(tx),
    readGoals(tx, keys, personId),
    readChoice(tx, personId),
    readPast(tx, personId),
  ])
  const asked = {
    offered: offered.map(({ id }) => id),
    goals: goals.map(({ id, since }) => ({ id, since: dayOf(since) })),
    past,
    weeklyPeg: choice.weeklyPeg,
    ...(choice.break ? { break: choice.break } : {}),
    today: dayOf(now),
  }
  return { offered, goals, choice, due: dueOn(asked), next: nextDay(asked) }
}

async function readPast(tx: Tx, personId: string): Promise<Past[]> {
  const db = tx.withTables<MeasureTables>()
  const [filled, skipped] = [
    await db
      .selectFrom('measure_response')
      .select(['instrument', 'goal_id'])
      .select([
        sql<string>`min(answered_on)::text`.as('first'),
        sql<string>`max(answered_on)::text`.as('last'),
      ])
      .where('person_id', '=', personId)
      .where('completed_at', 'is not', null)
      .groupBy(['instrument', 'goal_id'])
      .execute(),
    await db
      .selectFrom('measure_skip')
      .select(['instrument', 'goal_id', sql<Date>`max(skipped_at)`.as('at')])
      .where('person_id', '=', personId)
      .groupBy(['instrument', 'goal_id'])
      .execute(),
  ]
  const of = (row: { instrument: string; goal_id: string | null }) => ({
    instrument: row.instrument,
    ...(row.goal_id ? { goalId: row.goal_id } : {}),
  })
  return [
    ...filled.flatMap((row) =>
      [row.first, row.last].map((on) => ({ ...of(row), on, what: 'filled-in' as const })),
    ),
    ...skipped.map((row) => ({ ...of(row), on: dayOf(row.at), what: 'skipped' as const })),
  ]
}
