import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { type About, type Prompt, prompts, type StoryEntry } from './contract.ts'

export type StoryTables = {
  story_entry: {
    person_id: string
    entry_id: string
    prompt: About
    words: Buffer
    written_at: Date
    superseded_at: Date | null
  }
}

/** What the person wrote under the prompts, as it stands now, as far as whoever asks may see it. */
export async function readStory(
  tx: Tx,
  keys: Keyring,
  personId: string,
): Promise<Partial<Record<Prompt, StoryEntry>>> {
  return readStanding(tx, keys, personId, prompts)
}

/** The entries that stand, by what they are about. */
export async function readStanding<A extends About>(
  tx: Tx,
  keys: Keyring,
  personId: string,
  wanted: readonly A[],
): Promise<Partial<Record<A, StoryEntry>>> {
  const rows = await entries(tx, personId)
    .where('prompt', 'in', wanted)
    .where('superseded_at', 'is', null)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.prompt, open(row, keys)])) as Partial<
    Record<A, StoryEntry>
  >
}

/** Earlier versions of one entry, newest first. */
export async function readEarlier(
  tx: Tx,
  keys: Keyring,
  personId: string,
  about: About,
): Promise<StoryEntry[]> {
  const rows = await entries(tx, personId)
    .where('prompt', '=', about)
    .where('superseded_at', 'is not', null)
    .orderBy('written_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => open(row, keys))
}

const entries = (tx: Tx, personId: string) =>
  tx.withTables<StoryTables>().selectFrom('story_entry').selectAll().where('person_id', '=', personId)

function open(row: StoryTables['story_entry'], keys: Keyring): StoryEntry {
  const words = keys.open(row.words, {
    table: 'story_entry',
    column: 'words',
    row: row.entry_id,
    person: row.person_id,
  })
  return { id: row.entry_id, about: row.prompt, words, writtenAt: row.written_at }
}
