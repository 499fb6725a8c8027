import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Visit } from './contract.ts'
import { readVisits } from './reads.server.ts'
import { comingOf } from './time.rules.ts'

/** The visit that comes next, or one that has no date yet; for the person’s first pages. */
export async function readNextVisit(
  tx: Tx,
  keys: Keyring,
  personId: string,
  now: Date,
): Promise<Visit | undefined> {
  return (await readComing(tx, keys, personId, now))[0]
}

/** The visits that are still to come, the soonest first, then those without a date. */
export async function readComing(tx: Tx, keys: Keyring, personId: string, now: Date): Promise<Visit[]> {
  return comingOf(await readVisits(tx, keys, personId), now)
}
