import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Actor } from './contract.ts'
import type { VisitTables } from './tables.reads.server.ts'

type Sent = {
  form: URLSearchParams
  key: string
  location: string
  /** What the form is for, where its location is not known before, or is that of several forms. */
  of?: string
}

/**
 * Claims a form's key for its author, of either side. `undefined`: first time, go on. A location: this was done before,
 * show that. 'other-words': the same key came with another body.
 */
export async function sentBefore(
  tx: Tx,
  keys: Keyring,
  actor: Actor,
  { form, key, location, of = location }: Sent,
): Promise<{ location: string } | 'other-words' | undefined> {
  const db = tx.withTables<VisitTables>()
  form.sort()
  const mac = keys.mac('visit-form', `${of} ${form}`)
  const author = actor.membershipId ?? actor.personId
  const claimed = await db
    .insertInto('visit_form')
    .values({ person_id: actor.personId, author, form_key: key, body_mac: mac, location, at: actor.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows) return undefined
  const kept = await db
    .selectFrom('visit_form')
    .select(['body_mac', 'location'])
    .where('person_id', '=', actor.personId)
    .where('author', '=', author)
    .where('form_key', '=', key)
    .executeTakeFirstOrThrow()
  return kept.body_mac.equals(mac) ? { location: kept.location } : 'other-words'
}

/** Gives a key back when the act was refused after all, so that the form can be sent again. */
export async function notSentAfterAll(tx: Tx, actor: Actor, key: string): Promise<void> {
  await tx
    .withTables<VisitTables>()
    .deleteFrom('visit_form')
    .where('person_id', '=', actor.personId)
    .where('author', '=', actor.membershipId ?? actor.personId)
    .where('form_key', '=', key)
    .execute()
}
