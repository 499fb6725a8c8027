import { sql } from 'kysely'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import type { Plan } from './contract.ts'
import { stopMac, stopToken } from './links.ts'
import { nextDue } from './rules.ts'

export type Scheduling = { keys: Keyring; jobs: Jobs }

/** Nothing else changes the plan until this act is over: what was stopped meanwhile is not begun again. */
export async function holdPlan(tx: Tx, personId: string): Promise<void> {
  await sql`select 1 from concord.reminder where person_id = ${personId} for update`.execute(tx)
}

/** Keeps a plan in the place of whatever was there, and puts its first reminder into the queue. */
export async function writePlan(
  tx: Tx,
  parts: Scheduling,
  personId: string,
  plan: Plan,
  at: Date,
): Promise<void> {
  const { way, days, times, quiet, zone, untilOn, pausedUntil } = plan
  await sql`
    insert into concord.reminder (person_id, way, days, times, quiet_from, quiet_until, zone, until_on, set_at, paused_until)
    values (${personId}, ${way}, ${days}, ${times}, ${quiet.from}, ${quiet.until}, ${zone}, ${untilOn ?? null}, ${at},
      ${pausedUntil ?? null})
    on conflict (person_id) do update set way = excluded.way, days = excluded.days, times = excluded.times,
      quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, zone = excluded.zone,
      until_on = excluded.until_on, set_at = excluded.set_at, paused_until = excluded.paused_until,
      ended_at = null, ended_by = null
  `.execute(tx)
  await dropNext(tx, personId, at)
  const due = nextDue(plan, await latestOf(tx, personId, at))
  if (!due) return
  const slot = newId(at)
  await sql`
    insert into concord.reminder_slot (person_id, slot_id, due_at, stop_mac)
    values (${personId}, ${slot}, ${due}, ${stopMac(parts.keys, stopToken(parts.keys, slot))})
  `.execute(tx)
  await parts.jobs.send(tx, 'reminder', { slot }, due)
}

// A process whose clock is ahead may have sent a reminder already that falls due a moment from now.
async function latestOf(tx: Tx, personId: string, at: Date): Promise<Date> {
  const { rows } = await sql<{ latest: Date | null }>`
    select max(due_at) as latest from concord.reminder_slot
    where person_id = ${personId} and outcome is distinct from 'replaced'
  `.execute(tx)
  const latest = rows[0]?.latest
  return latest && latest > at ? latest : at
}

/** Takes the reminder that waits out of its turn. Its job finds nothing to do. */
async function dropNext(tx: Tx, personId: string, at: Date): Promise<void> {
  await sql`
    update concord.reminder_slot set outcome = 'replaced', finished_at = ${at}
    where person_id = ${personId} and claim is null and outcome is null
  `.execute(tx)
}

/** Ends the reminders and forgets where notifications went. False: they had ended before. */
export async function endPlan(tx: Tx, personId: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update concord.reminder set ended_at = ${at}, ended_by = 'page'
    where person_id = ${personId} and ended_at is null
  `.execute(tx)
  if (!numAffectedRows) return false
  await dropNext(tx, personId, at)
  await sql`
    update concord.push_address set address = null, ended_at = ${at}, ended_by = 'stopped'
    where person_id = ${personId} and ended_at is null
  `.execute(tx)
  return true
}

// More than anybody carries; without an end to it, one reminder could be made to send thousands of notifications.
const mostAddresses = 10

type NewAddress = { personId: string; addressId: string; mac: Buffer; sealed: Buffer; at: Date }

/** Keeps where a browser takes notifications; a browser has one address, whoever used it before. The oldest make room. */
export async function writeAddress(
  tx: Tx,
  { personId, addressId, mac, sealed, at }: NewAddress,
): Promise<void> {
  await sql`select concord.take_push_address(${mac}, ${at})`.execute(tx)
  await sql`
    update concord.push_address set address = null, ended_at = ${at}, ended_by = 'moved'
    where person_id = ${personId} and endpoint_mac = ${mac} and ended_at is null
  `.execute(tx)
  await sql`
    insert into concord.push_address (person_id, address_id, endpoint_mac, address, added_at)
    values (${personId}, ${addressId}, ${mac}, ${sealed}, ${at})
  `.execute(tx)
  await sql`
    update concord.push_address set address = null, ended_at = ${at}, ended_by = 'moved'
    where person_id = ${personId} and ended_at is null and address_id not in (
      select address_id from concord.push_address where person_id = ${personId} and ended_at is null
      order by added_at desc, address_id desc limit ${mostAddresses}
    )
  `.execute(tx)
}

/** Stops by a link in a mail; a link works once. */
export async function stopByLink(tx: Tx, mac: Buffer, at: Date): Promise<boolean> {
  const { rows } = await sql<{ stopped: boolean }>`
    select concord.stop_reminders_by_link(${mac}, ${at}) as stopped
  `.execute(tx)
  return rows[0]?.stopped === true
}

/** Stops what a browser takes, on the word of that browser. */
export async function stopOnDevice(tx: Tx, mac: Buffer, at: Date): Promise<void> {
  await sql`select concord.stop_reminders_on_device(${mac}, ${at})`.execute(tx)
}
