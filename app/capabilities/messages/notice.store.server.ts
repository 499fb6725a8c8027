import { sql } from 'kysely'
import type { Tx } from '../../platform/database/connection.ts'

/** The only way the queue knows of anybody: functions of the database's own. */

/** Takes a notice for this attempt; the account it is for, or undefined when there is nothing to say any more. */
export async function claimNotice(
  tx: Tx,
  slot: string,
  claim: string,
  at: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ account: string | null }>`
    select concord.claim_message_notice(${slot}, ${claim}, ${at}) as account
  `.execute(tx)
  return rows[0]?.account ?? undefined
}

/** Says that from now on the notice counts as sent. False: it is another attempt's, or the person has looked. */
export async function handOverNotice(tx: Tx, slot: string, claim: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select concord.hand_over_message_notice(${slot}, ${claim}, ${at}) as mine
  `.execute(tx)
  return rows[0]?.mine === true
}

/** Notices that no process lived to send. */
export async function unsentNotices(tx: Tx, at: Date): Promise<string[]> {
  const { rows } = await sql<{ slot_id: string }>`
    select slot_id from concord.unsent_message_notices(${at})
  `.execute(tx)
  return rows.map((row) => row.slot_id)
}
