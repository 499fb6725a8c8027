import { sql } from 'kysely'
import { auditPerson } from '../../../platform/audit/audit.store.server.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { Answers, KeptScore, Source } from './contract.ts'
import type { MeasureTables } from './tables.reads.server.ts'

const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`

export type Whole = {
  id: string
  instrument: string
  version: string
  goalId?: string
  source: Source
  helped: boolean
  answeredOn: string
  answers: Answers
  words?: Readonly<Record<string, string>>
  scores: readonly KeptScore[]
  claimed?: unknown
  origin?: string
}

/** Adds one that came finished, from paper or from elsewhere. False: one of this origin is there already. */
export async function addFinished(
  tx: Tx,
  keys: Keyring,
  personId: string,
  whole: Whole,
  at: Date,
): Promise<boolean> {
  const { id, instrument, words } = whole
  const place = { table: 'measure_response', column: 'words', row: id, person: personId }
  const added = await tx
    .withTables<MeasureTables>()
    .insertInto('measure_response')
    .values({
      person_id: personId,
      response_id: id,
      instrument,
      version: whole.version,
      goal_id: whole.goalId ?? null,
      source: whole.source,
      helped: whole.helped,
      started_at: at,
      answered_on: whole.answeredOn,
      completed_at: at,
      left_at: null,
      answers: json(whole.answers),
      words: words && Object.keys(words).length > 0 ? keys.seal(JSON.stringify(words), place) : null,
      scores: json(whole.scores),
      claimed: whole.claimed === undefined ? null : json(whole.claimed),
      origin: whole.origin ?? null,
      amends: null,
      amended_at: null,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'origin']).doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) return false
  await auditPerson(tx, personId, at, {
    kind: whole.source === 'paper' ? 'measure-from-paper' : 'measure-imported',
    response: id,
    instrument,
  })
  return true
}
