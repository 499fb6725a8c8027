import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { readPaperMarks } from '../../platform/database/paper-marks.ts'
import { readBodyMap } from './body/reads.server.ts'
import { readWholePicture } from './picture/reads.server.ts'
import { readStory } from './reads.server.ts'
import type { WholeStory } from './whole.contract.ts'

/** The whole story as it stands, as far as whoever asks may see it. */
export async function readWholeStory(tx: Tx, keys: Keyring, personId: string): Promise<WholeStory> {
  return {
    entries: await readMarkedStory(tx, keys, personId),
    picture: await readWholePicture(tx, keys, personId),
    bodyMap: await readBodyMap(tx, keys, personId),
  }
}

async function readMarkedStory(tx: Tx, keys: Keyring, personId: string): Promise<WholeStory['entries']> {
  const entries = await readStory(tx, keys, personId)
  const all = Object.values(entries)
  const marks = await readPaperMarks(
    tx,
    personId,
    all.map(({ id }) => id),
  )
  return Object.fromEntries(all.map((entry) => [entry.about, { ...entry, mark: marks.get(entry.id) }]))
}
