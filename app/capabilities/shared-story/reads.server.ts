import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Prompt, StoryEntry } from './contract.ts'

export type StoryTables = {
  story_entry: {
    person_id: string
    entry_id: string
    prompt: Prompt
    words: Buffer
    written_at: Date
    superseded_at: Date | null
  }
  section_change: { person_id: string; section: string; changed_at: Date }
}

/** What the person wants known now, as far as whoever asks may see it. */
export async function readStory(
  tx: Tx,
  keys: Keyring,
  personId: string,
): Promise<Partial<Record<Prompt, StoryEntry>>> {
  const rows = await tx
    .withTables<StoryTables>()
    .selectFrom('story_entry')
    .selectAll()
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.prompt, open(row, keys)]))
}

/** Earlier versions of one prompt, newest first. */
export async function readEarlier(
  tx: Tx,
  keys: Keyring,
  personId: string,
  prompt: Prompt,
): Promise<StoryEntry[]> {
  const rows = await tx
    .withTables<StoryTables>()
    .selectFrom('story_entry')
    .selectAll()
    .where('person_id', '=', personId)
    .where('prompt', '=', prompt)
    .where('superseded_at', 'is not', null)
    .orderBy('written_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => open(row, keys))
}

function open(row: StoryTables['story_entry'], keys: Keyring): StoryEntry {
  const words = keys.open(row.words, {
    table: 'story_entry',
    column: 'words',
    row: row.entry_id,
    person: row.person_id,
  })
  return { id: row.entry_id, prompt: row.prompt, words, writtenAt: row.written_at }
}
