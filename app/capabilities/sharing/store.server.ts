import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Grantee, GrantSection } from './contract.ts'
import type { SharingTables } from './reads.server.ts'

export type NewGrants = {
  personId: string
  grantee: Pick<Grantee, 'kind' | 'id'>
  grants: { id: string; section: GrantSection }[]
  /** The one thing that is shared, where it is not whole sections. */
  item?: string | undefined
  visibleFrom: Date
  until: Date
  pending: boolean
  at: Date
}

/** Shares sections with one grantee; what they already had in these sections ends as the new one begins. */
export async function addGrants(tx: Tx, share: NewGrants): Promise<void> {
  const { personId, grantee, grants, item, visibleFrom, until, pending, at } = share
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
    .where('item_id', item ? '=' : 'is', item ?? null)
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
        item_id: item ?? null,
        visible_from: visibleFrom,
        until_at: until,
        created_at: at,
        pending,
        changed_at: null,
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
    ...(item ? { item } : {}),
  })
}

/** Moves the last day of a grant that still holds. False: there is none of this person's. */
export async function moveEnd(
  tx: Tx,
  personId: string,
  grantId: string,
  until: Date,
  at: Date,
): Promise<boolean> {
  const moved = await tx
    .withTables<SharingTables>()
    .updateTable('sharing_grant')
    .set({ until_at: until, changed_at: at })
    .where('person_id', '=', personId)
    .where('grant_id', '=', grantId)
    .where('ended_at', 'is', null)
    .where('until_at', '>', at)
    .returningAll()
    .executeTakeFirst()
  if (!moved) return false
  await auditPerson(tx, personId, at, {
    kind: 'sharing-end-moved',
    grants: [grantId],
    sections: [moved.section],
    ...granteeOf(moved),
    until: until.toISOString(),
  })
  return true
}

const granteeOf = (grant: SharingTables['sharing_grant']) =>
  grant.grantee_team ? { team: grant.grantee_team } : { membership: grant.grantee_membership ?? '' }

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
    ...granteeOf(first),
  })
  return own.length
}
