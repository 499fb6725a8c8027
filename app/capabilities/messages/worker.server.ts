import { randomUUID } from 'node:crypto'
import { committing, inSession } from '../../platform/database/transaction.ts'
import type { Platform } from '../../platform/platform.ts'
import { composeNews } from './mail.ts'
import { claimNotice, handOverNotice, unsentNotices } from './notice.store.server.ts'

/** Sends the mails about something new for as long as the process lives, and first those that an earlier one left. */
export async function workMessageNotices(platform: Platform): Promise<void> {
  const { database, jobs, now } = platform
  await inSession(database.worker, undefined, async (tx) => {
    for (const slot of await unsentNotices(tx, now())) await jobs.send(tx, 'message-notice', { slot }, now())
  })
  await jobs.work('message-notice', ({ slot }) => tell(platform, slot))
}

/** One mail. It is handed over in the database with its last bytes, so that it is never sent twice. */
export async function tell(platform: Platform, slot: string): Promise<void> {
  const { database, identity, mail, now, origin } = platform
  const claim = randomUUID()
  const account = await inSession(database.worker, undefined, (tx) => claimNotice(tx, slot, claim, now()))
  const to = account && (await identity.emailOf(account))
  if (!to) return
  const handed: { mine?: boolean; kept?: Promise<void> } = {}
  const beforeLast = async () => {
    const { result, commit } = await committing(database.worker, (tx) =>
      handOverNotice(tx, slot, claim, now()),
    )
    handed.mine = result
    handed.kept = commit()
    handed.kept.catch(() => {})
    if (!result) throw new Error('the person has looked, or another attempt has sent it')
  }
  try {
    await mail.send(composeNews(to, origin, slot), beforeLast)
  } catch (error) {
    // What fails before the last bytes reached nobody and is tried again; what fails after may have arrived.
    if (handed.mine === undefined) throw error
  }
  await handed.kept
}
