import { sql } from 'kysely'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { readCheckIns } from '../check-in/reads.server.ts'
import { readStory } from '../shared-story/reads.server.ts'
import type { Section } from '../sharing/contract.ts'
import { type Brief, briefCheckIns, type Review } from './contract.ts'

export type BriefTables = {
  person: { person_id: string; name: Buffer }
  review_mark: {
    person_id: string
    mark_id: string
    membership_id: string
    reviewed_at: Date
    undone_at: Date | null
  }
}

/** Everything of a person that whoever asks may see, as a brief; undefined where there is nothing to see. */
export async function readBrief(tx: Tx, keys: Keyring, personId: string): Promise<Brief | undefined> {
  // Narrows what every policy below has to look through; it opens nothing.
  await sql`select set_config('concord.about', ${personId}, true)`.execute(tx)
  const [row, held, story, checkIns] = await Promise.all([
    tx
      .withTables<BriefTables>()
      .selectFrom('person')
      .selectAll()
      .where('person_id', '=', personId)
      .executeTakeFirst(),
    sql<{ section: Section; until_at: Date }>`
      select section, max(until_at) as until_at from concord.held_grants() where person_id = ${personId} group by 1
    `.execute(tx),
    readStory(tx, keys, personId),
    readCheckIns(tx, keys, personId, { limit: briefCheckIns }),
  ])
  if (!row) return undefined
  const until = held.rows.map((grant) => grant.until_at).sort((a, b) => a.getTime() - b.getTime())[0]
  return {
    personId,
    name: keys.open(row.name, { table: 'person', column: 'name', row: personId, person: personId }),
    shared: held.rows.map((grant) => grant.section),
    until,
    whatMatters: story['what-matters'],
    knowMe: story['know-me'],
    checkIns: checkIns.map((checkIn) => ({
      id: checkIn.id,
      at: checkIn.at,
      life: checkIn.life,
      wentWell: checkIn.wentWell,
      note: checkIn.note?.shared ? checkIn.note.words : undefined,
    })),
  }
}

/** Whether anything of this person is shared with the professional who asks. */
export async function isShared(tx: Tx, personId: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from concord.held_grants() where person_id = ${personId} limit 1`.execute(tx)
  return rows.length > 0
}

/** The standing review of a person by one professional. */
export async function readReview(
  tx: Tx,
  personId: string,
  membershipId: string,
): Promise<Review | undefined> {
  const row = await tx
    .withTables<BriefTables>()
    .selectFrom('review_mark')
    .select(['mark_id', 'reviewed_at'])
    .where('person_id', '=', personId)
    .where('membership_id', '=', membershipId)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return row && { markId: row.mark_id, at: row.reviewed_at }
}
