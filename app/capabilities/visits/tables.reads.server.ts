import { sql } from 'kysely'
import type { Tx } from '../../platform/database/connection.ts'
import type { Setting, Way } from './contract.ts'
import type { Kind } from './entries.contract.ts'

export type VisitTables = {
  visit: {
    person_id: string
    visit_id: string
    made_by: string | null
    made_at: Date
    setting: Setting
    way: Way
    visit_on: string | null
    visit_time: string | null
    with_membership: string | null
    with_team: string | null
    with_words: Buffer | null
    join_words: Buffer | null
    edit_id: string
    changed_at: Date
    changed_by: string | null
    helper: Buffer | null
    ready_at: Date | null
    shown_at: Date | null
    order_person_at: Date | null
    order_member_at: Date | null
    order_member: string | null
    called_off_at: Date | null
  }
  visit_entry: {
    person_id: string
    entry_id: string
    visit_id: string
    kind: Kind
    author_membership: string | null
    made_at: Date
    place: number
    parked_at: Date | null
    owner_kind: 'me' | 'professional' | 'team' | null
    owner_membership: string | null
    owner_team: string | null
    taken_to: string | null
    closed_at: Date | null
    closed_as: 'done' | 'dropped' | null
  }
  visit_version: {
    person_id: string
    version_id: string
    entry_id: string
    after: string[]
    words: Buffer
    author_membership: string | null
    written_at: Date
    helped: boolean
    confirmed_at: Date | null
    superseded_at: Date | null
  }
  visit_seen: { person_id: string; visit_id: string; membership_id: string; first_at: Date; last_at: Date }
  visit_copy: {
    person_id: string
    copy_id: string
    visit_id: string
    membership_id: string
    way: 'print' | 'text'
    at: Date
  }
  visit_check: {
    person_id: string
    visit_id: string
    side: 'person' | 'professional'
    membership_id: string | null
    heard: number | null
    understood: number | null
    decided: number | null
    next: number | null
    words: Buffer | null
    answered_at: Date
    shown_at: Date | null
  }
  visit_form: {
    person_id: string
    author: string
    form_key: string
    body_mac: Buffer
    location: string
    at: Date
  }
}

export type VisitRow = Omit<VisitTables['visit'], 'made_at'>

/** The rows of visits; a day comes as text, since a day has no time zone. */
export function visitRows(tx: Tx, personId: string) {
  return tx
    .withTables<VisitTables>()
    .selectFrom('visit')
    .select([
      'person_id',
      'visit_id',
      'made_by',
      'setting',
      'way',
      'visit_time',
      'with_membership',
      'with_team',
    ])
    .select([
      'with_words',
      'join_words',
      'edit_id',
      'changed_at',
      'changed_by',
      'helper',
      'ready_at',
      'shown_at',
    ])
    .select(['order_person_at', 'order_member_at', 'order_member', 'called_off_at'])
    .select(sql<string | null>`visit_on::text`.as('visit_on'))
    .where('person_id', '=', personId)
}

/** What these professionals and teams are called, as far as whoever asks may know. */
export async function readNames(tx: Tx, ids: (string | null | undefined)[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null && id !== undefined))]
  if (asked.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select membership_id as id, name from concord.membership where membership_id = any (${asked}::uuid[])
    union all select team_id, name from concord.team where team_id = any (${asked}::uuid[])
  `.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** When the teams that these visits were to be with ended, for those that have. */
export async function readEnded(
  tx: Tx,
  visits: readonly Pick<VisitRow, 'with_team'>[],
): Promise<Map<string, Date>> {
  const asked = [...new Set(visits.flatMap(({ with_team }) => with_team ?? []))]
  if (asked.length === 0) return new Map()
  const { rows } = await sql<{ id: string; at: Date }>`
    select team_id as id, ended_at as at from concord.team
    where team_id = any (${asked}::uuid[]) and ended_at is not null
  `.execute(tx)
  return new Map(rows.map(({ id, at }) => [id, at]))
}

/** Whether anybody holds the visits of the person who asks now. */
export async function readIsShared(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from concord.sharing_grant where person_id = ${personId} and section = 'visits'
      and ended_at is null and not pending and until_at > now() limit 1
  `.execute(tx)
  return rows.length > 0
}
