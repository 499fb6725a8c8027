import { sql } from 'kysely'
import { auditPerson } from '../../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { heldSections, setDue } from '../../../platform/database/sections.ts'
import type { Answer } from './contract.ts'
import type { SuggestionTables } from './reads.server.ts'

const db = (tx: Tx) => tx.withTables<SuggestionTables>()

type New = {
  personId: string
  suggestionId: string
  membershipId: string
  item: string
  reason: Buffer
  key: string
  mac: Buffer
  at: Date
}

/** Keeps one suggestion. 'there': they suggested the same before, and did not take it back. */
export async function suggest(tx: Tx, made: New): Promise<'kept' | 'there' | 'other-words'> {
  const { personId, suggestionId, membershipId, item, at } = made
  const added = await db(tx)
    .insertInto('suggestion')
    .values({
      ...{ person_id: personId, suggestion_id: suggestionId, suggested_by: membershipId, item },
      ...{
        reason: made.reason,
        suggested_at: at,
        taken_back_at: null,
        form_key: made.key,
        body_mac: made.mac,
      },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) {
    const before = await db(tx)
      .selectFrom('suggestion')
      .select('body_mac')
      .where('person_id', '=', personId)
      .where('suggested_by', '=', membershipId)
      .where('form_key', '=', made.key)
      .executeTakeFirst()
    if (!before) return 'there'
    return before.body_mac.equals(made.mac) ? 'kept' : 'other-words'
  }
  await auditPerson(tx, personId, at, { kind: 'suggested', suggestion: suggestionId })
  return 'kept'
}

/** Takes a suggestion back. False: there is none of theirs that stands. */
export async function takeBack(
  tx: Tx,
  { personId, suggestionId, at }: { personId: string; suggestionId: string; at: Date },
): Promise<boolean> {
  const taken = await db(tx)
    .updateTable('suggestion')
    .set({ taken_back_at: at })
    .where('person_id', '=', personId)
    .where('suggestion_id', '=', suggestionId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  if (!taken.numUpdatedRows) return false
  await auditPerson(tx, personId, at, { kind: 'suggestion-taken-back', suggestion: suggestionId })
  return true
}

type Said = {
  personId: string
  suggestionId: string
  answer: Answer
  laterOn: string | undefined
  words: Buffer | null
  show: boolean
  at: Date
}

/** Keeps what the person says now, in the place of what they said before. */
export async function answer(tx: Tx, said: Said): Promise<void> {
  const { personId, suggestionId, at } = said
  const shownAt = said.show ? at : null
  await sql`
    insert into concord.suggestion_answer as a
      (person_id, suggestion_id, suggested_by, answer, later_on, words, answered_at, shown_at)
    select s.person_id, s.suggestion_id, s.suggested_by, ${said.answer}, ${said.laterOn ?? null}::date,
      ${said.words}::bytea, ${at}::timestamptz, ${shownAt}::timestamptz
    from concord.suggestion s where s.person_id = ${personId} and s.suggestion_id = ${suggestionId}
    on conflict (person_id, suggestion_id) do update set answer = excluded.answer, later_on = excluded.later_on,
      words = excluded.words, answered_at = excluded.answered_at, shown_at = excluded.shown_at
  `.execute(tx)
  await auditPerson(tx, personId, at, { kind: 'suggestion-answered', suggestion: suggestionId })
}

type NewContact = {
  personId: string
  contactId: string
  with: { kind: 'professional' | 'team'; id: string }
  section: string
  on: string
  at: Date
}

/** Keeps that somebody gets in touch. False: one is agreed already. */
export async function agreeContact(tx: Tx, contact: NewContact): Promise<boolean> {
  const { personId, contactId, section, on, at } = contact
  const { kind, id } = contact.with
  const [membershipId, teamId] = kind === 'professional' ? [id, undefined] : [undefined, id]
  const added = await db(tx)
    .insertInto('agreed_contact')
    .values({
      ...{ person_id: personId, contact_id: contactId, section, due_on: on, agreed_at: at },
      ...{ membership_id: membershipId ?? null, team_id: teamId ?? null, ended_at: null, ended_by: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) return false
  const whom = membershipId ? { membershipId } : { teamId: id }
  await setDue(tx, { ...due(contact), ...whom }, new Date(`${on}T00:00:00Z`))
  await auditPerson(tx, personId, at, {
    kind: 'contact-agreed',
    contact: contactId,
    ...(membershipId ? { membership: membershipId } : { team: id }),
  })
  return true
}

/** Ends the contact that is agreed now, by either side. False: there is none. */
export async function endContact(
  tx: Tx,
  { personId, membershipId, at }: { personId: string; membershipId: string | undefined; at: Date },
): Promise<boolean> {
  const ended = await db(tx)
    .updateTable('agreed_contact')
    .set({ ended_at: at, ended_by: membershipId ?? null })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .returning(['contact_id', 'section'])
    .executeTakeFirst()
  if (!ended) return false
  const { contact_id: contactId, section } = ended
  // Where the section is no longer theirs it waits for them no longer either.
  if (!membershipId || (await heldSections(tx, personId)).includes(section))
    await setDue(tx, due({ personId, contactId, section }), undefined)
  await auditPerson(tx, personId, at, { kind: 'contact-ended', contact: contactId })
  return true
}

const due = ({ personId, contactId, section }: Pick<NewContact, 'personId' | 'contactId' | 'section'>) => ({
  ...{ personId, section, kind: 'contact-agreed', itemId: contactId },
})
