import { sql } from 'kysely'
import type { Tx } from '../../platform/database/connection.ts'
import type { EndedBy, Outcome, Plan, Reminders, Way } from './contract.ts'

/** A plan as its row holds it; the database's own function gives the same to the queue. */
export type PlanRow = {
  way: Way
  days: number[]
  times: number[]
  quiet_from: number
  quiet_until: number
  zone: string
  until_on: string | null
  paused_until: Date | null
}

export const planOf = (row: PlanRow): Plan => ({
  way: row.way,
  days: row.days,
  times: row.times,
  quiet: { from: row.quiet_from, until: row.quiet_until },
  zone: row.zone,
  untilOn: row.until_on ?? undefined,
  pausedUntil: row.paused_until ?? undefined,
})

type Row = PlanRow & {
  ended_at: Date | null
  ended_by: EndedBy | null
  next: Date | null
  last: Date | null
  outcome: Outcome | null
}

/** A person's reminders, once they have ever been set. */
export async function readReminders(tx: Tx, personId: string): Promise<Reminders | undefined> {
  const { rows } = await sql<Row>`
    select r.way, r.days, r.times, r.quiet_from, r.quiet_until, r.zone, r.until_on::text, r.paused_until,
      r.ended_at, r.ended_by, next.due_at as next, last.due_at as last, last.outcome
    from concord.reminder r
    left join concord.reminder_slot next
      on next.person_id = r.person_id and next.claim is null and next.outcome is null
    left join lateral (
      select s.due_at, s.outcome from concord.reminder_slot s
      where s.person_id = r.person_id and s.claim is not null order by s.due_at desc limit 1
    ) last on true
    where r.person_id = ${personId}
  `.execute(tx)
  const row = rows[0]
  if (!row) return undefined
  return {
    plan: planOf(row),
    ended: row.ended_at && row.ended_by ? { at: row.ended_at, by: row.ended_by } : undefined,
    next: row.next ?? undefined,
    last: row.last ? { due: row.last, outcome: row.outcome ?? undefined } : undefined,
  }
}

/** On how many of their devices a person takes notifications. */
export async function countDevices(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from concord.push_address where person_id = ${personId} and ended_at is null
  `.execute(tx)
  return rows[0]?.count ?? 0
}

/** Whether a person's reminders ended because nothing takes them any more. */
export async function areRemindersLost(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from concord.reminder where person_id = ${personId} and ended_by = 'unreachable'
  `.execute(tx)
  return rows.length > 0
}

/** Whether a link in a mail can still stop that person's mails; undefined for one that never was. */
export async function readStopLink(tx: Tx, mac: Buffer, at: Date): Promise<'open' | 'used' | undefined> {
  const { rows } = await sql<{ state: 'open' | 'used' | null }>`
    select concord.reminder_link(${mac}, ${at}) as state
  `.execute(tx)
  return rows[0]?.state ?? undefined
}
