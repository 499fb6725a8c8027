import { sql } from 'kysely'
import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Prompt } from './contract.ts'
import type { StoryTables } from './reads.server.ts'
import { sectionOf } from './rules.ts'

type NewEntry = { personId: string; entryId: string; prompt: Prompt; words: Buffer; at: Date; after: string }

/** Puts a new entry in the place of the one it was written after. False: another one stands there by now. */
export async function writeEntry(tx: Tx, entry: NewEntry): Promise<boolean> {
  const db = tx.withTables<StoryTables>()
  const { personId, entryId, prompt, words, at, after } = entry
  const now = await db
    .selectFrom('story_entry')
    .select('entry_id')
    .where('person_id', '=', personId)
    .where('prompt', '=', prompt)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if ((now?.entry_id ?? '') !== after) return false
  if (now)
    await db
      .updateTable('story_entry')
      .set({ superseded_at: at })
      .where('person_id', '=', personId)
      .where('entry_id', '=', now.entry_id)
      .execute()
  await db
    .insertInto('story_entry')
    .values({ person_id: personId, entry_id: entryId, prompt, words, written_at: at, superseded_at: null })
    .execute()
  await db
    .insertInto('section_change')
    .values({ person_id: personId, section: sectionOf(prompt), changed_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'section'])
        .doUpdateSet({ changed_at: sql`greatest(section_change.changed_at, excluded.changed_at)` }),
    )
    .execute()
  await auditPerson(tx, personId, at, { kind: 'story-written', prompt, entry: entryId })
  return true
}
