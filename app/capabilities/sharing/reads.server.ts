import { sql } from 'kysely'
import type { Tx } from '../../platform/database/connection.ts'
import { isId } from '../../platform/pure/ids.ts'
import { exerciseById } from '../programme/content.reads.server.ts'
import type { Grant, Grantee, GrantSection, ReadGrant, Seen } from './contract.ts'
import { latestReaders, readersOf } from './rules.ts'

export type SharingTables = {
  sharing_grant: {
    person_id: string
    grant_id: string
    grantee_membership: string | null
    grantee_team: string | null
    section: GrantSection
    item_id: string | null
    visible_from: Date
    until_at: Date
    created_at: Date
    pending: boolean
    changed_at: Date | null
    ended_at: Date | null
    end_read_at?: Date | null
  }
  membership: {
    membership_id: string
    name: string
    discipline: string | null
    role: string
    ended_at: Date | null
  }
  team: { team_id: string; name: string; ended_at: Date | null }
  worksheet: { person_id: string; worksheet_id: string; exercise: string }
  connection: {
    person_id: string
    membership_id: string
    confirmed_at: Date | null
    refused_at: Date | null
  }
}

/** The professionals and teams a person has met, and so may share with. */
export async function readGrantees(tx: Tx): Promise<Grantee[]> {
  const db = tx.withTables<SharingTables>()
  const people = db
    .selectFrom('membership')
    .select(['membership_id as id', 'name', 'discipline'])
    .where('role', '=', 'professional')
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
  const teams = db
    .selectFrom('team')
    .select(['team_id as id', 'name'])
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
  return [
    ...(await people).map((row) => ({
      kind: 'professional' as const,
      id: row.id,
      name: row.name,
      discipline: row.discipline ?? undefined,
    })),
    ...(await teams).map((row) => ({
      kind: 'team' as const,
      id: row.id,
      name: row.name,
      discipline: undefined,
    })),
  ]
}

/** True once somebody who invited the person has said that it was them who joined. */
export async function isConfirmed(
  tx: Tx,
  personId: string,
  grantee: Pick<Grantee, 'kind' | 'id'>,
): Promise<boolean> {
  const rows = await tx
    .withTables<SharingTables>()
    .selectFrom('connection')
    .select(['membership_id', 'confirmed_at'])
    .where('person_id', '=', personId)
    .execute()
  const inviter = rows.find((row) => row.membership_id === grantee.id)
  if (inviter) return inviter.confirmed_at !== null
  return rows.some((row) => row.confirmed_at !== null)
}

/** One thing the person made, by what it is called. */
export async function readItem(
  tx: Tx,
  personId: string,
  item: string,
): Promise<{ id: string; title: string } | undefined> {
  if (!isId(item)) return undefined
  const found = await tx
    .withTables<SharingTables>()
    .selectFrom('worksheet')
    .select('exercise')
    .where('person_id', '=', personId)
    .where('worksheet_id', '=', item)
    .executeTakeFirst()
  return found && { id: item, title: exerciseById(found.exercise)?.title ?? '' }
}

/** The person's grants, newest first; those long over are left to the access log. */
async function readGrants(tx: Tx, personId: string, since: Date): Promise<Grant[]> {
  const rows = await tx
    .withTables<SharingTables>()
    .selectFrom('sharing_grant as g')
    .leftJoin('membership as m', 'm.membership_id', 'g.grantee_membership')
    .leftJoin('team as t', 't.team_id', 'g.grantee_team')
    .leftJoin('worksheet as w', (join) =>
      join.onRef('w.person_id', '=', 'g.person_id').onRef('w.worksheet_id', '=', 'g.item_id'),
    )
    .selectAll('g')
    .select(['m.name as member_name', 'm.discipline', 't.name as team_name', 'w.exercise'])
    .where('g.person_id', '=', personId)
    .where('g.until_at', '>', since)
    .where((where) => where.or([where('g.ended_at', 'is', null), where('g.ended_at', '>', since)]))
    .orderBy('g.created_at', 'desc')
    .orderBy('g.grant_id', 'desc')
    .limit(300)
    .execute()
  return rows.map((row) => ({
    id: row.grant_id,
    grantee: row.grantee_team
      ? { kind: 'team', id: row.grantee_team, name: row.team_name ?? '', discipline: undefined }
      : {
          kind: 'professional',
          id: row.grantee_membership ?? '',
          name: row.member_name ?? '',
          discipline: row.discipline ?? undefined,
        },
    section: row.section,
    item: row.item_id ? { id: row.item_id, title: exerciseById(row.exercise ?? '')?.title } : undefined,
    visibleFrom: row.visible_from,
    until: row.until_at,
    createdAt: row.created_at,
    pending: row.pending,
    endedAt: row.ended_at ?? undefined,
  }))
}

/** Who has opened each section of this person's, the last time each, with the mark that stands. */
async function readSeen(tx: Tx, personId: string): Promise<Seen[]> {
  const { rows } = await sql<{
    membership_id: string
    name: string
    section: GrantSection
    item: string | null
    at: Date
    reviewed_at: Date | null
  }>`
    select m.membership_id, m.name, s.section, e.detail ->> 'item' as item, max(e.at) as at, max(r.reviewed_at) as reviewed_at
    from concord.audit_event e
    join concord.membership m on m.membership_id = e.actor
    cross join lateral jsonb_array_elements_text(e.detail -> 'sections') as s (section)
    left join concord.review_mark r
      on r.person_id = e.person_id and r.membership_id = m.membership_id and r.undone_at is null
    where e.person_id = ${personId} and e.kind = 'opened'
    group by 1, 2, 3, 4 order by 5 desc
  `.execute(tx)
  return rows.map((row) => ({
    membershipId: row.membership_id,
    name: row.name,
    section: row.section,
    item: row.item ?? undefined,
    at: row.at,
    reviewedAt: row.reviewed_at ?? undefined,
  }))
}

/** The grants that stand, each with who has read what it shares, and everyone who has read any of it. */
export async function readSharing(
  tx: Tx,
  personId: string,
  now: Date,
): Promise<{ grants: ReadGrant[]; readers: Seen[] }> {
  const [standing, seen] = await Promise.all([readGrants(tx, personId, now), readSeen(tx, personId)])
  const grants = standing.map((grant) => ({ ...grant, readers: readersOf(grant, seen) }))
  return { grants, readers: latestReaders(grants) }
}
