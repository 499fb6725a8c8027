import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { isId } from '../../../platform/pure/ids.ts'
import type { Question, ServiceQuestion } from './contract.ts'

export type QuestionTables = {
  access_question: {
    person_id: string
    question_id: string
    service_id: string
    membership_id: string
    seq: string
    line_kind: string
    line_at: Date
    asked_as: Buffer
    words: Buffer
    asked_at: Date
    answer: Buffer | null
    answered_at: Date | null
    answered_by: string | null
  }
  membership: { membership_id: string; service_id: string; name: string }
  service: { service_id: string; name: string }
}
type Row = QuestionTables['access_question']

/** Where the words of one question are sealed. */
export const placeOf = (column: 'asked_as' | 'words' | 'answer', row: string, person: string) => ({
  table: 'access_question',
  column,
  row,
  person,
})

/** What the person asked about one line, if they did. */
export async function readQuestion(
  tx: Tx,
  keys: Keyring,
  personId: string,
  seq: number,
): Promise<Question | undefined> {
  const row = await tx
    .withTables<QuestionTables>()
    .selectFrom('access_question')
    .selectAll()
    .where('person_id', '=', personId)
    .where('seq', '=', String(seq))
    .executeTakeFirst()
  return row && opened(keys, row)
}

/** The service of somebody who did something, by which a question finds its way. */
export async function readServiceOf(
  tx: Tx,
  membershipId: string,
): Promise<{ id: string; name: string } | undefined> {
  return tx
    .withTables<QuestionTables>()
    .selectFrom('membership as m')
    .innerJoin('service as s', 's.service_id', 'm.service_id')
    .select(['s.service_id as id', 's.name'])
    .where('m.membership_id', '=', membershipId)
    .executeTakeFirst()
}

/** What people asked a service, for its administrators: what waits first, the longest wait before the others. */
export async function readServiceQuestions(
  tx: Tx,
  keys: Keyring,
  serviceId: string,
): Promise<ServiceQuestion[]> {
  const rows = await about(tx, serviceId).limit(100).execute()
  return rows.map((row) => asService(keys, row))
}

/** One of them. */
export async function readServiceQuestion(
  tx: Tx,
  keys: Keyring,
  serviceId: string,
  id: string,
): Promise<(ServiceQuestion & { personId: string }) | undefined> {
  if (!isId(id)) return undefined
  const row = await about(tx, serviceId).where('q.question_id', '=', id).executeTakeFirst()
  return row && { ...asService(keys, row), personId: row.person_id }
}

const about = (tx: Tx, serviceId: string) =>
  tx
    .withTables<QuestionTables>()
    .selectFrom('access_question as q')
    .leftJoin('membership as m', 'm.membership_id', 'q.membership_id')
    .selectAll('q')
    .select('m.name')
    .where('q.service_id', '=', serviceId)
    .orderBy('q.answered_at', (order) => order.desc().nullsFirst())
    .orderBy('q.asked_at')

const asService = (keys: Keyring, row: Row & { name: string | null }): ServiceQuestion => ({
  ...opened(keys, row),
  id: row.question_id,
  askedAs: keys.open(row.asked_as, placeOf('asked_as', row.question_id, row.person_id)),
  line: { kind: row.line_kind, at: row.line_at, by: row.name ?? '' },
})

function opened(keys: Keyring, row: Row): Question {
  const open = (sealed: Buffer, column: 'words' | 'answer') =>
    keys.open(sealed, placeOf(column, row.question_id, row.person_id))
  const { answer, answered_at: at } = row
  return {
    words: open(row.words, 'words'),
    askedAt: row.asked_at,
    answer: answer && at ? { words: open(answer, 'answer'), at } : undefined,
  }
}
