import { sql } from 'kysely'
import { auditPerson } from '../../../platform/audit/audit.store.server.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { Answers, KeptScore, Response, Subject, Value } from './contract.ts'
import { openResponse } from './reads.server.ts'
import type { MeasureTables } from './tables.reads.server.ts'

const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`

/** Finds one filling-in and keeps others from finishing it meanwhile: by its id, or the one that is under way. */
export async function holdResponse(
  tx: Tx,
  keys: Keyring,
  personId: string,
  asked: { id: string } | { underWay: Subject },
): Promise<Response | undefined> {
  const base = tx
    .withTables<MeasureTables>()
    .selectFrom('measure_response')
    .selectAll()
    .select(sql<string>`answered_on::text`.as('answered_day'))
    .where('person_id', '=', personId)
    .forUpdate()
  if ('id' in asked) {
    const row = await base.where('response_id', '=', asked.id).executeTakeFirst()
    return row && openResponse(row, keys)
  }
  const { instrument, goalId, amends } = asked.underWay
  const row = await base
    .where('instrument', '=', instrument)
    .where((is) => (goalId ? is('goal_id', '=', goalId) : is('goal_id', 'is', null)))
    .where((is) => (amends ? is('amends', '=', amends) : is('amends', 'is', null)))
    .where('completed_at', 'is', null)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row && openResponse(row, keys)
}

type New = Subject & { personId: string; id: string; version: string; answeredOn: string; at: Date }

/** Begins one, unless another request just has. */
export async function beginResponse(tx: Tx, begun: New): Promise<void> {
  const { personId, id, at } = begun
  const added = await tx
    .withTables<MeasureTables>()
    .insertInto('measure_response')
    .values({ ...rowOf(begun), source: 'screen', helped: false } as never)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) return
  await auditPerson(tx, personId, at, {
    kind: 'measure-begun',
    response: id,
    instrument: begun.instrument,
    ...(begun.amends ? { amends: begun.amends } : {}),
  })
}

const rowOf = ({ personId, id, instrument, goalId, amends, version, answeredOn, at }: New) => ({
  person_id: personId,
  response_id: id,
  instrument,
  version,
  goal_id: goalId ?? null,
  amends: amends ?? null,
  started_at: at,
  answered_on: answeredOn,
})

type NewAnswer = { id: string; item: string; value: Value; after: string[]; deviceAt?: Date }

/** Keeps answers beside all that were given before. */
export async function addAnswers(
  tx: Tx,
  { personId, responseId, at }: { personId: string; responseId: string; at: Date },
  answers: readonly NewAnswer[],
): Promise<void> {
  if (answers.length === 0) return
  const rows = answers.map(({ id, item, value, after, deviceAt }) => ({
    person_id: personId,
    answer_id: id,
    response_id: responseId,
    item,
    value: json(value),
    words: null,
    after,
    device_at: deviceAt ?? null,
    recorded_at: at,
  }))
  await tx.withTables<MeasureTables>().insertInto('measure_answer').values(rows).execute()
}

export type Ending = {
  answers: Answers
  scores: readonly KeptScore[]
  answeredOn: string
  helped: boolean
  at: Date
}

/** Finishes one: what stands now is what was answered. A correction takes the place of what it corrects. */
export async function finishResponse(
  tx: Tx,
  personId: string,
  { id, instrument, amends }: Pick<Response, 'id' | 'instrument' | 'amends'>,
  { answers, scores, answeredOn, helped, at }: Ending,
): Promise<void> {
  await tx
    .withTables<MeasureTables>()
    .updateTable('measure_response')
    .set({
      completed_at: at,
      answered_on: answeredOn,
      helped,
      answers: json(answers),
      scores: json(scores),
    })
    .where('person_id', '=', personId)
    .where('response_id', '=', id)
    .execute()
  if (amends) await markAmended(tx, personId, amends, at)
  const kind = amends ? ('measure-corrected' as const) : ('measure-finished' as const)
  await auditPerson(tx, personId, at, { kind, response: id, instrument })
}

const markAmended = (tx: Tx, personId: string, id: string, at: Date) =>
  tx
    .withTables<MeasureTables>()
    .updateTable('measure_response')
    .set({ amended_at: at })
    .where('person_id', '=', personId)
    .where('response_id', '=', id)
    .execute()

/** Puts away what is under way of something, unfinished. What was answered stays. */
export async function leaveResponse(
  tx: Tx,
  personId: string,
  { id, instrument }: Pick<Response, 'id' | 'instrument'>,
  at: Date,
): Promise<void> {
  await tx
    .withTables<MeasureTables>()
    .updateTable('measure_response')
    .set({ left_at: at })
    .where('person_id', '=', personId)
    .where('response_id', '=', id)
    .execute()
  await auditPerson(tx, personId, at, { kind: 'measure-left', response: id, instrument })
}
