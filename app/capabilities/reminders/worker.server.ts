import { newId } from '../../platform/crypto/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { stopMac, stopToken } from './links.ts'
import { claimReminder, finishReminder, followReminder, unsentReminders } from './queue.store.server.ts'
import { decide, nextDue } from './rules.ts'
import { asQueue, newClaim, send } from './send.server.ts'

/** Sees to reminders for as long as the process lives, and first to those that an earlier one left. */
export async function workReminders(platform: Platform): Promise<void> {
  const { jobs, now } = platform
  await asQueue(platform, async (tx) => {
    const at = now()
    for (const slot of await unsentReminders(tx, at)) await jobs.send(tx, 'reminder', { slot }, at)
  })
  await jobs.work('reminder', ({ slot }) => remind(platform, slot))
}

/** One reminder: its turn is taken and the next one put into the queue together, and only then is it sent. */
export async function remind(platform: Platform, slot: string): Promise<void> {
  const { keys, jobs } = platform
  const claim = newClaim()
  const turn = await asQueue(platform, async (tx) => {
    const at = platform.now()
    const claimed = await claimReminder(tx, slot, claim, at)
    if (!claimed) return undefined
    const { due, plan, ended, personId } = claimed
    const next = ended ? undefined : nextDue(plan, due > at ? due : at)
    if (next) {
      const following = newId(at)
      const mac = stopMac(keys, stopToken(keys, following))
      const made = await followReminder(tx, { personId, slot: following, due: next, stopMac: mac })
      if (made) await jobs.send(tx, 'reminder', { slot: following }, next)
    }
    const what = decide(claimed, at)
    if (what === 'send') return claimed
    await finishReminder(tx, slot, claim, what, at)
    return undefined
  })
  if (turn) await send({ platform, slot, claim, turn })
}
