import type pg from 'pg'
import { sealFits } from '../../../platform/audit/tombstone.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import { inSession } from '../../../platform/database/transaction.ts'
import { addToLedger, openLedger, readLedger } from './ledger.ts'
import { erasedAndHere, erasePerson, tombstones } from './queue.store.server.ts'

type Parts = { worker: pg.Pool; keys: Keyring; file: string }

export type ErasedAgain = {
  /** How many people the ledger names. */
  known: number
  /** How many of them a restored database had brought back. */
  again: number
  /** Lines that another key sealed. */
  foreign: number
}

/**
 * Erases whom the ledger names and the database knows: a restored backup forgets that they were erased. What the ledger
 * lacks is added from the database, where it lies sealed. Any number of processes may do this at once.
 */
export async function eraseAgain({ worker, keys, file }: Parts): Promise<ErasedAgain> {
  await openLedger(file)
  const { erased, foreign } = await readLedger(file, keys)
  const asQueue = <T>(work: Parameters<typeof inSession<T>>[2]) => inSession(worker, undefined, work)
  for (const tombstone of await asQueue(tombstones)) {
    if (erased.has(tombstone.chain) || !sealFits(keys, tombstone)) continue
    await addToLedger(file, tombstone)
    erased.set(tombstone.chain, tombstone)
  }
  let again = 0
  for (const id of await asQueue((tx) => erasedAndHere(tx, [...erased.keys()]))) {
    const tombstone = erased.get(id)
    if (tombstone && (await asQueue((tx) => erasePerson(tx, tombstone)))) again += 1
  }
  return { known: erased.size, again, foreign }
}
