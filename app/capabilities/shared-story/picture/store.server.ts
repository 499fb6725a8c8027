import { auditPerson } from '../../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { sectionChanged } from '../../../platform/database/sections.ts'
import type { Area } from '../contract.ts'
import type { LinkTables } from './reads.server.ts'

type NewLink = {
  personId: string
  linkId: string
  from: Area
  to: Area
  words: Buffer | undefined
  at: Date
  after: string
}

/** Draws a link in the place of the one it was written after. False: another one stands there by now. */
export async function writeLink(tx: Tx, link: NewLink): Promise<boolean> {
  const { personId, linkId, from, to, words, at, after } = link
  if (after && !(await endLink(tx, personId, after, at))) return false
  const written = await tx
    .withTables<LinkTables>()
    .insertInto('story_link')
    .values({
      person_id: personId,
      link_id: linkId,
      from_area: from,
      to_area: to,
      words: words ?? null,
      drawn_at: at,
      superseded_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!written.numInsertedOrUpdatedRows) return false
  await sectionChanged(tx, personId, 'story', at)
  await auditPerson(tx, personId, at, { kind: 'story-link-drawn', link: linkId })
  return true
}

/** Takes a link back; doing it twice changes nothing. False: it is none of this person's. */
export async function takeBackLink(tx: Tx, personId: string, linkId: string, at: Date): Promise<boolean> {
  if (!(await endLink(tx, personId, linkId, at))) {
    const db = tx.withTables<LinkTables>()
    const own = db.selectFrom('story_link').select('link_id').where('person_id', '=', personId)
    return (await own.where('link_id', '=', linkId).executeTakeFirst()) !== undefined
  }
  await sectionChanged(tx, personId, 'story', at)
  await auditPerson(tx, personId, at, { kind: 'story-link-taken-back', link: linkId })
  return true
}

async function endLink(tx: Tx, personId: string, linkId: string, at: Date): Promise<boolean> {
  const ended = await tx
    .withTables<LinkTables>()
    .updateTable('story_link')
    .set({ superseded_at: at })
    .where('person_id', '=', personId)
    .where('link_id', '=', linkId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}
