import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Grantee, Section } from './contract.ts'
import type { SharingTables } from './reads.server.ts'

export type NewGrants = {
  personId: string
  grantee: Pick<Grantee, 'kind' | 'id'>
  grants: { id: string; section: Section }[]
  visibleFrom: Date
  until: Date
  pending: boolean
  at: Date
}

/** Shares sections with one grantee; what they already had in these sections ends as the new one begins. */
export async function addGrants(tx: Tx, share: NewGrants): Promise<void> {
  const { personId, grantee, grants, visibleFrom, until, pending, at } = share
  const db = tx.withTables<SharingTables>()
  const to = grantee.kind === 'team' ? { team: grantee.id } : { membership: grantee.id }
  const column = grantee.kind === 'team' ? 'grantee_team' : 'grantee_membership'
  const sections = grants.map((grant) => grant.section)
  await db
    .updateTable('sharing_grant')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .where(column, '=', grantee.id)
    .where('section', 'in', sections)
    .where('ended_at', 'is', null)
    .execute()
  await db
    .insertInto('sharing_grant')
    .values(
      grants.map(({ id, section }) => ({
        person_id: personId,
        grant_id: id,
        grantee_membership: grantee.kind === 'team' ? null : grantee.id,
        grantee_team: grantee.kind === 'team' ? grantee.id : null,
        section,
        visible_from: visibleFrom,
        until_at: until,
        created_at: at,
        pending,
        ended_at: null,
      })),
    )
    .execute()
  await auditPerson(tx, personId, at, {
    kind: 'shared',
    grants: grants.map((grant) => grant.id),
    sections,
    ...to,
    until: until.toISOString(),
    widened: visibleFrom < at,
  })
}

/** Ends these grants at once. Returns how many of them are the person's, ended now or before. */
export async function endGrants(tx: Tx, personId: string, grantIds: string[], at: Date): Promise<number> {
  const db = tx.withTables<SharingTables>()
  const own = await db
    .selectFrom('sharing_grant')
    .selectAll()
    .where('person_id', '=', personId)
    .where('grant_id', 'in', grantIds)
    .forUpdate()
    .execute()
  const open = own.filter((grant) => grant.ended_at === null)
  const first = open[0]
  if (!first) return own.length
  await db
    .updateTable('sharing_grant')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .where(
      'grant_id',
      'in',
      open.map((grant) => grant.grant_id),
    )
    .execute()
  await auditPerson(tx, personId, at, {
    kind: 'sharing-ended',
    grants: open.map((grant) => grant.grant_id),
    sections: open.map((grant) => grant.section),
    ...(first.grantee_team ? { team: first.grantee_team } : { membership: first.grantee_membership ?? '' }),
  })
  return own.length
}
