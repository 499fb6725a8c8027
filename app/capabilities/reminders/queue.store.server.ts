import { sql } from 'kysely'
import type { Tx } from '../../platform/database/connection.ts'
import type { Outcome } from './contract.ts'
import { type PlanRow, planOf } from './reads.server.ts'
import type { Turn } from './rules.ts'

/** The only way the queue knows of anybody: functions of the database's own, which give ids and due times. */

export type Claimed = Turn & { personId: string; accountId: string }
type ClaimedRow = PlanRow & { person_id: string; account_id: string; due_at: Date; ended: boolean }

/** Takes a reminder for this attempt alone; an earlier attempt that still lives can hand nothing over any more. */
export async function claimReminder(
  tx: Tx,
  slot: string,
  claim: string,
  at: Date,
): Promise<Claimed | undefined> {
  const { rows } =
    await sql<ClaimedRow>`select * from concord.claim_reminder(${slot}, ${claim}, ${at})`.execute(tx)
  const row = rows[0]
  if (!row) return undefined
  return {
    personId: row.person_id,
    accountId: row.account_id,
    due: row.due_at,
    plan: planOf(row),
    ended: row.ended,
  }
}

type Next = { personId: string; slot: string; due: Date; stopMac: Buffer }

/** Makes the row of the next reminder. False: there is one already. */
export async function followReminder(tx: Tx, { personId, slot, due, stopMac }: Next): Promise<boolean> {
  const { rows } = await sql<{ made: boolean }>`
    select concord.follow_reminder(${personId}, ${slot}, ${due}, ${stopMac}) as made
  `.execute(tx)
  return rows[0]?.made === true
}

/** Says that from now on the reminder counts as sent. False: it is another attempt's, or was stopped. */
export async function handOver(tx: Tx, slot: string, claim: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select concord.hand_over_reminder(${slot}, ${claim}, ${at}) as mine
  `.execute(tx)
  return rows[0]?.mine === true
}

export async function finishReminder(
  tx: Tx,
  slot: string,
  claim: string,
  outcome: Outcome,
  at: Date,
): Promise<void> {
  await sql`select concord.finish_reminder(${slot}, ${claim}, ${outcome}, ${at})`.execute(tx)
}

/** Reminders whose turn came while no process lived to see it through. */
export async function unsentReminders(tx: Tx, at: Date): Promise<string[]> {
  const { rows } = await sql<{
    slot_id: string
  }>`select slot_id from concord.unsent_reminders(${at})`.execute(tx)
  return rows.map((row) => row.slot_id)
}

export async function pushAddresses(
  tx: Tx,
  slot: string,
  claim: string,
): Promise<{ id: string; sealed: Buffer }[]> {
  const { rows } = await sql<{ address_id: string; address: Buffer }>`
    select address_id, address from concord.push_addresses(${slot}, ${claim})
  `.execute(tx)
  return rows.map((row) => ({ id: row.address_id, sealed: row.address }))
}

/** Forgets an address that its push service does not know any more; after the last one the reminders end. */
export async function endAddress(
  tx: Tx,
  slot: string,
  claim: string,
  addressId: string,
  at: Date,
): Promise<void> {
  await sql`select concord.end_push_address(${slot}, ${claim}, ${addressId}, ${at})`.execute(tx)
}
