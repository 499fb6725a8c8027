import { randomUUID } from 'node:crypto'
import type { Tx } from '../../platform/database/connection.ts'
import { committing, inSession } from '../../platform/database/transaction.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Outcome, PushAddress } from './contract.ts'
import { stopToken } from './links.ts'
import { composeReminder } from './mail.ts'
import { type Claimed, endAddress, finishReminder, handOver, pushAddresses } from './queue.store.server.ts'

export type Attempt = { platform: Platform; slot: string; claim: string; turn: Claimed }

/** An attempt of its own, which no other one can be taken for. */
export const newClaim = () => randomUUID()

/** One transaction as the queue: nobody is signed in, and it may call its own functions only. */
export const asQueue = <T>({ database }: Platform, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inSession(database.worker, undefined, work)

/**
 * Sends one reminder. It is handed over in the database together with its last bytes: what fails earlier reached nobody
 * and is tried again; what fails later may have been taken in, and is never sent a second time.
 */
export async function send(attempt: Attempt): Promise<void> {
  const { platform, slot, claim, turn } = attempt
  const { worker } = platform.database
  let handed: Promise<{ mine: boolean; kept: Promise<void> }> | undefined
  const beforeLast = async () => {
    handed ??= committing(worker, (tx) => handOver(tx, slot, claim, platform.now())).then(
      ({ result, commit }) => {
        const kept = commit()
        // Looked at below, once the last bytes have left as well.
        kept.catch(() => {})
        return { mine: result, kept }
      },
    )
    if (!(await handed).mine) throw new Error('stopped, or another attempt’s by now')
  }
  let outcome: Outcome
  try {
    outcome = await (turn.plan.way === 'mail' ? byMail : byPush)(attempt, beforeLast)
  } catch (error) {
    if (handed === undefined) throw error
    outcome = (await handed).mine ? 'failed' : 'not-wanted'
  }
  await (await handed)?.kept
  await asQueue(platform, (tx) => finishReminder(tx, slot, claim, outcome, platform.now()))
}

async function byMail({ platform, slot, turn }: Attempt, beforeLast: () => Promise<void>): Promise<Outcome> {
  const { identity, keys, mail, origin } = platform
  const to = await identity.emailOf(turn.accountId)
  if (!to) return 'unreachable'
  await mail.send(composeReminder(to, origin, slot, stopToken(keys, slot)), beforeLast)
  return 'sent'
}

async function byPush(
  { platform, slot, claim, turn }: Attempt,
  beforeLast: () => Promise<void>,
): Promise<Outcome> {
  const { keys, push } = platform
  if (!push) return 'failed'
  const addresses = await asQueue(platform, (tx) => pushAddresses(tx, slot, claim))
  const place = { table: 'push_address', column: 'address', person: turn.personId }
  const answers = await Promise.allSettled(
    addresses.map(async ({ id, sealed }) => {
      const target = PushAddress.parse(JSON.parse(keys.open(sealed, { ...place, row: id })))
      const answer = await push.send(target, beforeLast)
      if (answer === 'gone') await asQueue(platform, (tx) => endAddress(tx, slot, claim, id, platform.now()))
      return answer
    }),
  )
  if (answers.some((each) => each.status === 'fulfilled' && each.value === 'sent')) return 'sent'
  const failed = answers.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
  return 'unreachable'
}
