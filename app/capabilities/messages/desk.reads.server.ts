import { sql } from 'kysely'
import type { Tx } from '../../platform/database/connection.ts'
import { wallClock } from '../../platform/pure/wall-clock.ts'
import type { Colleague } from './contract.ts'
import { missingFor } from './rules.ts'
import {
  type Absence,
  type Desk,
  type Holiday,
  type Missing,
  type Setting,
  zone,
} from './service.contract.ts'

export type Team = { id: string; name: string; serviceId: string }

/** How a team answers: its desk once everything is named, and what is missing until then. */
export type TeamDesk = { team: Team; phone: string | undefined; missing: Missing[]; desk: Desk | undefined }

/** A service's own words about messages; undefined until it has named them. */
export async function readSetting(tx: Tx, serviceId: string): Promise<Setting | undefined> {
  const { rows } = await sql<{
    days: number[]
    opens: number
    closes: number
    answer_days: number
    safeguarding: string
    safeguarding_phone: string
    off_at: Date | null
  }>`select * from concord.message_setting where service_id = ${serviceId}`.execute(tx)
  const row = rows[0]
  return (
    row && {
      days: row.days,
      opens: row.opens,
      closes: row.closes,
      answerDays: row.answer_days,
      safeguarding: row.safeguarding,
      safeguardingPhone: row.safeguarding_phone,
      on: row.off_at === null,
    }
  )
}

/** The holidays of a service from a day on, in order. */
export async function readHolidays(tx: Tx, serviceId: string, from: string): Promise<Holiday[]> {
  const { rows } = await sql<Holiday>`
    select day::text as day, name from concord.message_holiday
    where service_id = ${serviceId} and removed_at is null and day >= ${from}::date order by day
  `.execute(tx)
  return rows
}

/** Absences of these colleagues that are not over, in order. */
export async function readAbsences(tx: Tx, memberships: readonly string[], from: string): Promise<Absence[]> {
  const { rows } = await sql<Absence>`
    select absence_id as id, membership_id as "membershipId", from_day::text as from, until_day::text as until
    from concord.message_absence
    where membership_id = any (${[...memberships]}::uuid[]) and withdrawn_at is null and until_day >= ${from}::date
    order by from_day, absence_id
  `.execute(tx)
  return rows
}

/** Who works in a team now, by name. */
export async function readColleagues(tx: Tx, teamId: string): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select m.membership_id as "membershipId", m.name from concord.team_member t
    join concord.membership m on m.membership_id = t.membership_id and m.ended_at is null
    where t.team_id = ${teamId} and t.ended_at is null order by m.name, m.membership_id
  `.execute(tx)
  return rows
}

/** Whom an administrator named as cover, in order; those who have left the team cover nobody. */
export async function readCover(
  tx: Tx,
  teamId: string,
  colleagues: readonly Colleague[],
): Promise<Colleague[]> {
  const { rows } = await sql<{ first_membership: string; second_membership: string | null }>`
    select first_membership, second_membership from concord.message_cover where team_id = ${teamId}
  `.execute(tx)
  const named = [rows[0]?.first_membership, rows[0]?.second_membership]
  return named.flatMap((id) => colleagues.find((each) => each.membershipId === id) ?? [])
}

/** How one team answers messages. */
export async function readTeamDesk(tx: Tx, team: Team, now: Date): Promise<TeamDesk> {
  const today = wallClock(now, zone).date
  const colleagues = await readColleagues(tx, team.id)
  const [setting, holidays, absences, cover, phone] = [
    await readSetting(tx, team.serviceId),
    await readHolidays(tx, team.serviceId, today),
    await readAbsences(
      tx,
      colleagues.map(({ membershipId }) => membershipId),
      today,
    ),
    await readCover(tx, team.id, colleagues),
    await readServicePhone(tx, team.serviceId),
  ]
  const missing = missingFor(setting, cover)
  const hours = setting && missing.length === 0 ? setting : undefined
  return { team, phone, missing, desk: hours && { hours, holidays, absences, cover } }
}

async function readServicePhone(tx: Tx, serviceId: string): Promise<string | undefined> {
  const { rows } = await sql<{ phone: string | null }>`
    select phone from concord.service where service_id = ${serviceId}
  `.execute(tx)
  return rows[0]?.phone ?? undefined
}

/** The teams that a person has met. */
export async function readTeamsMet(tx: Tx): Promise<Team[]> {
  const { rows } = await sql<Team>`
    select team_id as id, name, service_id as "serviceId" from concord.team where ended_at is null order by name, team_id
  `.execute(tx)
  return rows
}

/** The teams that a professional is in now. */
export async function readOwnTeams(tx: Tx, membershipId: string): Promise<Team[]> {
  const { rows } = await sql<Team>`
    select t.team_id as id, t.name, t.service_id as "serviceId" from concord.team_member tm
    join concord.team t on t.team_id = tm.team_id and t.ended_at is null
    where tm.membership_id = ${membershipId} and tm.ended_at is null order by t.name, t.team_id
  `.execute(tx)
  return rows
}
