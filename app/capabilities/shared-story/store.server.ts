import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { sectionChanged } from '../../platform/database/sections.ts'
import type { About } from './contract.ts'
import type { StoryTables } from './reads.server.ts'
import { sectionOf } from './rules.ts'

type NewEntry = {
  personId: string
  entryId: string
  prompt: About
  words: Buffer
  at: Date
  writtenAt: Date
  after: string
}

/** Puts a new entry in the place of the one it was written after. False: another one stands there by now. */
export async function writeEntry(tx: Tx, entry: NewEntry): Promise<boolean> {
  const { personId, entryId, prompt, words, at, writtenAt, after } = entry
  if ((await makeRoom(tx, personId, prompt, at, after)) === 'taken') return false
  const written = await tx
    .withTables<StoryTables>()
    .insertInto('story_entry')
    .values({
      person_id: personId,
      entry_id: entryId,
      prompt,
      words,
      written_at: writtenAt,
      superseded_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!written.numInsertedOrUpdatedRows) return false
  await sectionChanged(tx, personId, sectionOf(prompt), at)
  await auditPerson(tx, personId, at, { kind: 'story-written', prompt, entry: entryId })
  return true
}

/** Takes back what stands, leaving nothing in its place. False: it is not what stands there by now. */
export async function takeBackEntry(
  tx: Tx,
  { personId, about, after, at }: { personId: string; about: About; after: string; at: Date },
): Promise<boolean> {
  if ((await makeRoom(tx, personId, about, at, after)) === 'taken') return false
  await sectionChanged(tx, personId, sectionOf(about), at)
  await auditPerson(tx, personId, at, { kind: 'story-taken-back', prompt: about, entry: after })
  return true
}

async function makeRoom(
  tx: Tx,
  personId: string,
  about: About,
  at: Date,
  after: string,
): Promise<'free' | 'taken'> {
  const db = tx.withTables<StoryTables>()
  const now = await db
    .selectFrom('story_entry')
    .select('entry_id')
    .where('person_id', '=', personId)
    .where('prompt', '=', about)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if ((now?.entry_id ?? '') !== after) return 'taken'
  if (now)
    await db
      .updateTable('story_entry')
      .set({ superseded_at: at })
      .where('person_id', '=', personId)
      .where('entry_id', '=', now.entry_id)
      .execute()
  return 'free'
}
