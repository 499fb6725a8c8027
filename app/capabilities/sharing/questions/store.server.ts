import { sql } from 'kysely'
import { auditPerson } from '../../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { QuestionTables } from './reads.server.ts'

type NewQuestion = {
  id: string
  personId: string
  serviceId: string
  membershipId: string
  line: { seq: number; kind: string; at: Date }
  askedAs: Buffer
  words: Buffer
  at: Date
}

/** Asks about one line, once. False: it was asked about before. */
export async function addQuestion(tx: Tx, asked: NewQuestion): Promise<boolean> {
  const { id, personId, line, at } = asked
  const added = await tx
    .withTables<QuestionTables>()
    .insertInto('access_question')
    .values({
      person_id: personId,
      question_id: id,
      service_id: asked.serviceId,
      membership_id: asked.membershipId,
      seq: String(line.seq),
      line_kind: line.kind,
      line_at: line.at,
      asked_as: asked.askedAs,
      words: asked.words,
      asked_at: at,
      answer: null,
      answered_at: null,
      answered_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) return false
  await auditPerson(tx, personId, at, { kind: 'question-asked', question: id })
  return true
}

/** Answers, once. False: it is not of this administrator's service, or was answered before. */
export async function answerQuestion(tx: Tx, id: string, words: Buffer, at: Date): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select concord.answer_question(${id}, ${words}, ${at}) as done
  `.execute(tx)
  return rows[0]?.done === true
}
