import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { readBodyMap } from './body/reads.server.ts'
import { readWholePicture } from './picture/reads.server.ts'
import { readStory } from './reads.server.ts'
import type { WholeStory } from './whole.contract.ts'

/** The whole story as it stands, as far as whoever asks may see it. */
export async function readWholeStory(tx: Tx, keys: Keyring, personId: string): Promise<WholeStory> {
  return {
    entries: await readStory(tx, keys, personId),
    picture: await readWholePicture(tx, keys, personId),
    bodyMap: await readBodyMap(tx, keys, personId),
  }
}
