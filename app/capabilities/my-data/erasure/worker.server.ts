import { sealTombstone } from '../../../platform/audit/tombstone.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { inSession } from '../../../platform/database/transaction.ts'
import type { Platform } from '../../../platform/platform.ts'
import { composeErased } from '../mail.ts'
import { addToLedger } from './ledger.ts'
import { beginErasure, dueErasures, endOfChain, erasePerson } from './queue.store.server.ts'

const asQueue = <T>({ database }: Platform, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inSession(database.worker, undefined, work)

/** Sees to erasures for as long as the process lives, and first to those that an earlier one left. */
export async function workErasures(platform: Platform, ledger: string): Promise<void> {
  const { jobs, now } = platform
  await asQueue(platform, async (tx) => {
    const at = now()
    for (const request of await dueErasures(tx, at)) await jobs.send(tx, 'erasure', { request }, at)
  })
  await jobs.work('erasure', ({ request }) => erase(platform, ledger, request))
}

/**
 * One erasure. That it was begun is committed first, and the ledger's line lies on the disk before the rows go: whatever
 * stops it in between, it is finished by the next try or the next start, and nobody changes their mind meanwhile.
 */
export async function erase(platform: Platform, ledger: string, request: string): Promise<void> {
  const { identity, keys, log, mail, origin } = platform
  const at = platform.now()
  const begun = await asQueue(platform, (tx) => beginErasure(tx, request, at))
  if (!begun) return
  const to = await identity.emailOf(begun.accountId)
  const erased = await asQueue(platform, async (tx) => {
    const end = await endOfChain(tx, begun.personId, at)
    if (!end) return false
    const tombstone = sealTombstone(keys, end)
    await addToLedger(ledger, tombstone)
    return erasePerson(tx, tombstone)
  })
  if (erased && to)
    await mail.send(composeErased(to, origin)).catch((error) => log.fault('erasure.mail', error))
}
