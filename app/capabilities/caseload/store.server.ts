import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { BriefTables } from './brief.reads.server.ts'

type Mark = { personId: string; membershipId: string; markId: string; at: Date }

/** Marks a person as reviewed; the mark before ends as this one begins. */
export async function addReview(tx: Tx, { personId, membershipId, markId, at }: Mark): Promise<void> {
  await endReview(tx, personId, membershipId, at)
  await tx
    .withTables<BriefTables>()
    .insertInto('review_mark')
    .values({
      person_id: personId,
      mark_id: markId,
      membership_id: membershipId,
      reviewed_at: at,
      undone_at: null,
    })
    .execute()
  await auditPerson(tx, personId, at, { kind: 'reviewed', mark: markId })
}

/** Takes the standing mark back; nothing happens where there is none. */
export async function undoReview(tx: Tx, personId: string, membershipId: string, at: Date): Promise<void> {
  const mark = await endReview(tx, personId, membershipId, at)
  if (mark) await auditPerson(tx, personId, at, { kind: 'review-undone', mark })
}

async function endReview(
  tx: Tx,
  personId: string,
  membershipId: string,
  at: Date,
): Promise<string | undefined> {
  const ended = await tx
    .withTables<BriefTables>()
    .updateTable('review_mark')
    .set({ undone_at: at })
    .where('person_id', '=', personId)
    .where('membership_id', '=', membershipId)
    .where('undone_at', 'is', null)
    .returning('mark_id')
    .executeTakeFirst()
  return ended?.mark_id
}
