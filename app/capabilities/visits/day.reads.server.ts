import { sql } from 'kysely'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'

/** A visit as a professional's day shows it: with themselves or with a team of theirs. */
export type VisitOfDay = {
  id: string
  personId: string
  name: string
  minute: number | undefined
  ready: boolean
  calledOff: boolean
  kind: 'group' | 'remote' | undefined
}

/** The visits of one day that are with whoever asks, of the people who share their visits with them. */
export async function readVisitsOfDay(
  tx: Tx,
  keys: Keyring,
  membershipId: string,
  on: string,
): Promise<VisitOfDay[]> {
  const { rows } = await sql<{
    person_id: string
    visit_id: string
    visit_time: string | null
    setting: string
    way: string
    ready: boolean
    off: boolean
    name: Buffer
  }>`
    select v.person_id, v.visit_id, v.visit_time, v.setting, v.way, p.name,
      v.ready_at is not null as ready, v.called_off_at is not null as off
    from concord.visit v join concord.person p on p.person_id = v.person_id
    where v.visit_on = ${on} and (v.with_membership = ${membershipId} or v.with_team in (
      select t.team_id from concord.team_member t where t.membership_id = ${membershipId} and t.ended_at is null))
    order by v.visit_time nulls first, v.visit_id limit 100
  `.execute(tx)
  return rows.map((row) => {
    const [hour = 0, minute = 0] = (row.visit_time ?? '').split(':').map(Number)
    const remote = row.way === 'in-person' ? undefined : ('remote' as const)
    return {
      id: row.visit_id,
      personId: row.person_id,
      name: keys.openListed(row.name, {
        ...{ table: 'person', column: 'name', row: row.person_id, person: row.person_id },
      }),
      minute: row.visit_time ? hour * 60 + minute : undefined,
      ready: row.ready,
      calledOff: row.off,
      kind: row.setting === 'group' ? 'group' : remote,
    }
  })
}
