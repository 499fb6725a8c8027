import { sql } from 'kysely'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { Choice, Completed, Given, Response } from './contract.ts'
import type { MeasureTables } from './tables.reads.server.ts'

export type Asked = {
  instrument?: string
  /** Also those that a correction took the place of. */
  amended?: boolean
  /** Only those of this day or later. */
  from?: string
  limit?: number
}

/** What a person finished, as far as whoever asks may see it, last answered first. */
export async function readCompleted(
  tx: Tx,
  keys: Keyring,
  personId: string,
  { instrument, amended = false, from, limit = 1000 }: Asked = {},
): Promise<Completed[]> {
  let asked = responses(tx, personId)
    .where('completed_at', 'is not', null)
    .orderBy('answered_on', 'desc')
    .orderBy('completed_at', 'desc')
    .orderBy('response_id', 'desc')
    .limit(limit)
  if (instrument !== undefined) asked = asked.where('instrument', '=', instrument)
  if (!amended) asked = asked.where('amended_at', 'is', null)
  if (from !== undefined) asked = asked.where('answered_on', '>=', from)
  return (await asked.execute()).map((row) => openResponse(row, keys)).filter(isCompleted)
}

export const isCompleted = (response: Response): response is Completed => response.completedAt !== undefined

/** What a person began and has neither finished nor put away, last begun first. */
export async function readOpen(tx: Tx, keys: Keyring, personId: string): Promise<Response[]> {
  const rows = await responses(tx, personId)
    .where('completed_at', 'is', null)
    .where('left_at', 'is', null)
    .orderBy('started_at', 'desc')
    .execute()
  return rows.map((row) => openResponse(row, keys))
}

/** One filling-in, and every answer that was given on the way. */
export async function readResponse(
  tx: Tx,
  keys: Keyring,
  personId: string,
  id: string,
): Promise<Response | undefined> {
  const row = await responses(tx, personId).where('response_id', '=', id).executeTakeFirst()
  return row && openResponse(row, keys)
}

/** The correction of one that was finished, if it was corrected. */
export async function readAmending(
  tx: Tx,
  keys: Keyring,
  personId: string,
  id: string,
): Promise<Completed | undefined> {
  const rows = await responses(tx, personId).where('amends', '=', id).execute()
  return rows.map((row) => openResponse(row, keys)).find(isCompleted)
}

/** Every answer that was given to these, oldest first. */
export async function readGiven(tx: Tx, personId: string, ids: string[]): Promise<Map<string, Given[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .withTables<MeasureTables>()
    .selectFrom('measure_answer')
    .selectAll()
    .where('person_id', '=', personId)
    .where('response_id', 'in', ids)
    .orderBy('recorded_at')
    .orderBy('answer_id')
    .execute()
  return Map.groupBy(rows.map(openGiven), ({ responseId }) => responseId)
}

/** What the person chose about being asked. */
export async function readChoice(tx: Tx, personId: string): Promise<Choice> {
  const row = await tx
    .withTables<MeasureTables>()
    .selectFrom('measure_choice')
    .select([
      'weekly_peg',
      sql<string | null>`break_from::text`.as('from'),
      sql<string | null>`break_until::text`.as('until'),
    ])
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return {
    weeklyPeg: row?.weekly_peg ?? false,
    ...(row?.from ? { break: { from: row.from, ...(row.until ? { until: row.until } : {}) } } : {}),
  }
}

/** Whether the person shows this one to whoever they share their measures with. */
export async function readIsShown(tx: Tx, personId: string, instrument: string): Promise<boolean> {
  const row = await tx
    .withTables<MeasureTables>()
    .selectFrom('measure_shown')
    .select('instrument')
    .where('person_id', '=', personId)
    .where('instrument', '=', instrument)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

const responses = (tx: Tx, personId: string) =>
  tx
    .withTables<MeasureTables>()
    .selectFrom('measure_response')
    .selectAll()
    .select(sql<string>`answered_on::text`.as('answered_day'))
    .where('person_id', '=', personId)

type Row = MeasureTables['measure_response'] & { answered_day: string }

/** A row as it is read; its words are opened. */
export function openResponse(row: Row, keys: Keyring): Response {
  const place = { table: 'measure_response', column: 'words', row: row.response_id, person: row.person_id }
  return {
    id: row.response_id,
    instrument: row.instrument,
    version: row.version,
    source: row.source,
    helped: row.helped,
    startedAt: row.started_at,
    answeredOn: row.answered_day,
    scores: row.scores ?? [],
    ...(row.goal_id && { goalId: row.goal_id }),
    ...(row.completed_at && { completedAt: row.completed_at }),
    ...(row.left_at && { leftAt: row.left_at }),
    ...(row.answers && { answers: row.answers }),
    ...(row.words && { words: JSON.parse(keys.open(row.words, place)) }),
    ...(row.claimed !== null && { claimed: row.claimed }),
    ...(row.amends && { amends: row.amends }),
    ...(row.amended_at && { amendedAt: row.amended_at }),
  }
}

const openGiven = (row: MeasureTables['measure_answer']): Given & { responseId: string } => ({
  responseId: row.response_id,
  id: row.answer_id,
  item: row.item,
  value: row.value,
  after: row.after,
  at: row.device_at !== null && row.device_at < row.recorded_at ? row.device_at : row.recorded_at,
  recordedAt: row.recorded_at,
})
