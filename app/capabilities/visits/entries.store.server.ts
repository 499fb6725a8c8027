import type { Tx } from '../../platform/database/connection.ts'
import type { Actor } from './contract.ts'
import type { Kind } from './entries.contract.ts'
import { takesThePlaceOf } from './entries.rules.ts'
import type { VisitTables } from './tables.reads.server.ts'

export type Parking = Pick<
  VisitTables['visit_entry'],
  'parked_at' | 'owner_kind' | 'owner_membership' | 'owner_team'
>
export const notParked: Parking = {
  parked_at: null,
  owner_kind: null,
  owner_membership: null,
  owner_team: null,
}

type NewEntry = { entryId: string; visitId: string; kind: Kind; parking: Parking }

/** Begins an entry; its words follow as its first version. */
export async function addEntry(
  tx: Tx,
  { personId, membershipId, at }: Actor,
  { entryId, visitId, kind, parking }: NewEntry,
): Promise<void> {
  await tx
    .withTables<VisitTables>()
    .insertInto('visit_entry')
    .values({
      ...parking,
      person_id: personId,
      entry_id: entryId,
      visit_id: visitId,
      kind,
      author_membership: membershipId ?? null,
      made_at: at,
      place: at.getTime(),
      taken_to: null,
      closed_at: null,
      closed_as: null,
    })
    .execute()
}

type NewVersion = { entryId: string; versionId: string; after: string[]; words: Buffer; helped: boolean }

/** Adds a version in the place of those in force that it was written after. What it did not know of stays in force. */
export async function addVersion(tx: Tx, actor: Actor, version: NewVersion): Promise<void> {
  const db = tx.withTables<VisitTables>()
  const { personId, membershipId, at } = actor
  const { entryId, versionId, after, words, helped } = version
  const heads = await db
    .selectFrom('visit_version')
    .select('version_id')
    .where('person_id', '=', personId)
    .where('entry_id', '=', entryId)
    .where('superseded_at', 'is', null)
    .execute()
  const replaced = takesThePlaceOf(
    heads.map((head) => head.version_id),
    after,
  )
  if (replaced.length > 0)
    await db
      .updateTable('visit_version')
      .set({ superseded_at: at })
      .where('person_id', '=', personId)
      .where('version_id', 'in', replaced)
      .execute()
  await db
    .insertInto('visit_version')
    .values({
      person_id: personId,
      version_id: versionId,
      entry_id: entryId,
      after,
      words,
      author_membership: membershipId ?? null,
      written_at: at,
      helped,
      confirmed_at: null,
      superseded_at: null,
    })
    .execute()
}

/** Changes where an entry stands: its place, its parking, or that it is done. */
export async function changeEntry(
  tx: Tx,
  personId: string,
  entryId: string,
  change: Partial<VisitTables['visit_entry']>,
): Promise<void> {
  await tx
    .withTables<VisitTables>()
    .updateTable('visit_entry')
    .set(change)
    .where('person_id', '=', personId)
    .where('entry_id', '=', entryId)
    .execute()
}

/** Makes the drafts of a visit the person's own words. Answers with how many there were. */
export async function confirmDrafts(tx: Tx, actor: Actor, entryIds: string[]): Promise<number> {
  if (entryIds.length === 0) return 0
  const done = await tx
    .withTables<VisitTables>()
    .updateTable('visit_version')
    .set({ confirmed_at: actor.at })
    .where('person_id', '=', actor.personId)
    .where('entry_id', 'in', entryIds)
    .where('helped', '=', true)
    .where('confirmed_at', 'is', null)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}
