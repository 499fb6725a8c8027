import type { Tx } from '../../platform/database/connection.ts'
import { repeatedSubmission, withdrawSubmission } from '../../platform/database/submission.ts'
import type { Writer } from './writer.ts'

type FormTables = {
  plan_form: {
    person_id: string
    membership_id: string
    form_key: string
    body_mac: Buffer
    location: string
    at: Date
  }
}
type Claim = { key: string; mac: Buffer; location: string }

/** Claims a form's key for its sender, whichever side they are on. Undefined: first time, go on. */
export async function repeatedForm(
  { tx, personId, author, at }: Writer,
  { key, mac, location }: Claim,
): Promise<{ location: string } | 'other-words' | undefined> {
  if (author.side === 'person') return repeatedSubmission(tx, { personId, key, mac, location, at })
  const claimed = await forms(tx)
    .insertInto('plan_form')
    .values({
      person_id: personId,
      membership_id: author.id,
      form_key: key,
      body_mac: mac,
      location,
      at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows) return undefined
  const kept = await forms(tx)
    .selectFrom('plan_form')
    .select(['body_mac', 'location'])
    .where('person_id', '=', personId)
    .where('membership_id', '=', author.id)
    .where('form_key', '=', key)
    .executeTakeFirstOrThrow()
  return kept.body_mac.equals(mac) ? { location: kept.location } : 'other-words'
}

/** Gives a claimed key back when the act was refused after all. */
export async function withdrawForm({ tx, personId, author }: Writer, key: string): Promise<void> {
  if (author.side === 'person') return withdrawSubmission(tx, personId, key)
  await forms(tx)
    .deleteFrom('plan_form')
    .where('person_id', '=', personId)
    .where('membership_id', '=', author.id)
    .where('form_key', '=', key)
    .execute()
}

const forms = (tx: Tx) => tx.withTables<FormTables>()
