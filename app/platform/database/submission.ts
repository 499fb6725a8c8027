import type { Tx } from './connection.ts'

export type SubmissionTables = {
  submission: { person_id: string; form_key: string; body_mac: Buffer; location: string; at: Date }
}

export type Submission = { personId: string; key: string; mac: Buffer; location: string; at: Date }

/**
 * Claims a form's key inside the act's own transaction. `undefined`: first time, go on. A location: this was done
 * before, show that. 'other-words': the same key came with another body.
 */
export async function repeatedSubmission(
  tx: Tx,
  { personId, key, mac, location, at }: Submission,
): Promise<{ location: string } | 'other-words' | undefined> {
  const db = tx.withTables<SubmissionTables>()
  const claimed = await db
    .insertInto('submission')
    .values({ person_id: personId, form_key: key, body_mac: mac, location, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows) return undefined
  const kept = await db
    .selectFrom('submission')
    .select(['body_mac', 'location'])
    .where('person_id', '=', personId)
    .where('form_key', '=', key)
    .executeTakeFirstOrThrow()
  return kept.body_mac.equals(mac) ? { location: kept.location } : 'other-words'
}

/** Gives a claimed key back when the act was refused after all, so that the person can send the form again. */
export async function withdrawSubmission(tx: Tx, personId: string, key: string): Promise<void> {
  await tx
    .withTables<SubmissionTables>()
    .deleteFrom('submission')
    .where('person_id', '=', personId)
    .where('form_key', '=', key)
    .execute()
}
