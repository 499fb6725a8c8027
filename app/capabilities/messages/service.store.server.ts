import { sql } from 'kysely'
import { auditService } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Absence, Holiday, Setting } from './service.contract.ts'

export async function saveSetting(
  tx: Tx,
  serviceId: string,
  setting: Omit<Setting, 'on'>,
  at: Date,
): Promise<void> {
  const { days, opens, closes, answerDays, safeguarding, safeguardingPhone } = setting
  await sql`
    insert into concord.message_setting (service_id, days, opens, closes, answer_days, safeguarding, safeguarding_phone,
      set_at)
    values (${serviceId}, ${days}, ${opens}, ${closes}, ${answerDays}, ${safeguarding}, ${safeguardingPhone}, ${at})
    on conflict (service_id) do update set days = excluded.days, opens = excluded.opens, closes = excluded.closes,
      answer_days = excluded.answer_days, safeguarding = excluded.safeguarding,
      safeguarding_phone = excluded.safeguarding_phone, set_at = excluded.set_at
  `.execute(tx)
  await auditService(tx, at, { kind: 'message-setting-changed' })
}

/** Turns messages on or off for a service that has named when it reads them. False: it has not. */
export async function switchMessages(tx: Tx, serviceId: string, on: boolean, at: Date): Promise<boolean> {
  const { rows } = await sql<{ off_at: Date | null }>`
    select off_at from concord.message_setting where service_id = ${serviceId} for update
  `.execute(tx)
  const [row] = rows
  if (!row) return false
  if ((row.off_at === null) === on) return true
  await sql`
    update concord.message_setting set off_at = ${on ? null : at} where service_id = ${serviceId}
  `.execute(tx)
  await auditService(tx, at, { kind: on ? 'messages-on' : 'messages-off' })
  return true
}

export async function nameCover(tx: Tx, teamId: string, memberships: string[], at: Date): Promise<void> {
  const [first, second = null] = memberships
  await sql`
    insert into concord.message_cover values (${teamId}, ${first}, ${second}, ${at})
    on conflict (team_id) do update set first_membership = excluded.first_membership,
      second_membership = excluded.second_membership, named_at = excluded.named_at
  `.execute(tx)
  await auditService(tx, at, { kind: 'message-cover-named', team: teamId, memberships })
}

export async function nameHoliday(
  tx: Tx,
  serviceId: string,
  { day, name }: Holiday,
  at: Date,
): Promise<void> {
  await sql`
    insert into concord.message_holiday values (${serviceId}, ${day}, ${name}, null)
    on conflict (service_id, day) do update set name = excluded.name, removed_at = null
  `.execute(tx)
  await auditService(tx, at, { kind: 'message-holiday-named', day })
}

/** Takes a holiday back. False: there is none on this day. */
export async function removeHoliday(tx: Tx, serviceId: string, day: string, at: Date): Promise<boolean> {
  const done = await sql`
    update concord.message_holiday set removed_at = ${at}
    where service_id = ${serviceId} and day::text = ${day} and removed_at is null
  `.execute(tx)
  if (!done.numAffectedRows) return false
  await auditService(tx, at, { kind: 'message-holiday-removed', day })
  return true
}

export async function insertAbsence(tx: Tx, absence: Absence, by: string, at: Date): Promise<void> {
  const { id, membershipId, from, until } = absence
  await sql`
    insert into concord.message_absence (membership_id, absence_id, from_day, until_day, noted_at, noted_by)
    values (${membershipId}, ${id}, ${from}, ${until}, ${at}, ${by})
  `.execute(tx)
  await auditService(tx, at, { kind: 'absence-noted', membership: membershipId, absence: id })
}

/** Takes an absence back, by whoever may: the one who is away, or an administrator. False: there is none. */
export async function withdrawAbsence(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ membership_id: string }>`
    update concord.message_absence set withdrawn_at = ${at}
    where absence_id = ${id} and withdrawn_at is null returning membership_id
  `.execute(tx)
  const [row] = rows
  if (!row) return false
  await auditService(tx, at, { kind: 'absence-withdrawn', membership: row.membership_id, absence: id })
  return true
}
