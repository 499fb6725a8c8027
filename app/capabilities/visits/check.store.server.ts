import type { Tx } from '../../platform/database/connection.ts'
import type { Aspect, Degree } from './check.contract.ts'
import type { Actor } from './contract.ts'
import type { VisitTables } from './tables.reads.server.ts'

type Answers = { [aspect in Aspect]?: Degree | undefined } & { words: Buffer | null }

/** Keeps one side’s answers; new ones take the place of their own, and showing is chosen again. */
export async function keepAnswers(
  tx: Tx,
  { personId, membershipId, at }: Actor,
  visitId: string,
  { heard, understood, decided, next, words }: Answers,
): Promise<void> {
  const answers = {
    heard: heard ?? null,
    understood: understood ?? null,
    decided: decided ?? null,
    next: next ?? null,
    words,
    answered_at: at,
    shown_at: null,
  }
  const side = membershipId ? 'professional' : 'person'
  const db = tx.withTables<VisitTables>()
  const before = await db
    .updateTable('visit_check')
    .set(answers)
    .where('person_id', '=', personId)
    .where('visit_id', '=', visitId)
    .where('side', '=', side)
    .executeTakeFirst()
  if (before.numUpdatedRows > 0n) return
  await db
    .insertInto('visit_check')
    .values({
      ...answers,
      person_id: personId,
      visit_id: visitId,
      side,
      membership_id: membershipId ?? null,
    })
    .execute()
}

/** Chooses to show one’s own answers, or takes that back. */
export async function chooseToShow(
  tx: Tx,
  { personId, membershipId, at }: Actor,
  visitId: string,
  show: boolean,
): Promise<void> {
  await tx
    .withTables<VisitTables>()
    .updateTable('visit_check')
    .set({ shown_at: show ? at : null })
    .where('person_id', '=', personId)
    .where('visit_id', '=', visitId)
    .where('side', '=', membershipId ? 'professional' : 'person')
    .execute()
}
