import { sql } from 'kysely'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Section } from '../sharing/contract.ts'
import { type Brief, type BriefCheckIn, briefCheckIns, type Review } from './contract.ts'

export type BriefTables = {
  review_mark: {
    person_id: string
    mark_id: string
    membership_id: string
    reviewed_at: Date
    undone_at: Date | null
  }
}

type Row = {
  name: string
  sections: Record<Section, string> | null
  story: { prompt: 'know-me' | 'what-matters'; id: string; words: string; at: string }[] | null
  check_ins:
    | { id: string; at: string; life: BriefCheckIn['life']; went_well: string | null; note: string | null }[]
    | null
  review: { id: string; at: string } | null
}

/** Everything of a person that whoever asks may see, as a brief; undefined where there is nothing to see. */
export async function readBrief(tx: Tx, keys: Keyring, personId: string): Promise<Brief | undefined> {
  return (await readReviewedBrief(tx, keys, personId))?.brief
}

/** The same in the same round trip, with the standing review of the professional who asks. */
export async function readReviewedBrief(
  tx: Tx,
  keys: Keyring,
  personId: string,
): Promise<{ brief: Brief; review: Review | undefined } | undefined> {
  const { rows } = await sql<{ brief: Row | null }>`
    select concord.brief_of(${personId}, ${briefCheckIns}) as brief
  `.execute(tx)
  const row = rows[0]?.brief
  if (!row) return undefined
  const open = (sealed: string, table: string, column: string, id: string) =>
    keys.open(Buffer.from(sealed, 'base64'), { table, column, row: id, person: personId })
  const written = (prompt: string) => {
    const entry = row.story?.find((each) => each.prompt === prompt)
    return (
      entry && {
        words: open(entry.words, 'story_entry', 'words', entry.id),
        writtenAt: new Date(entry.at),
      }
    )
  }
  const sections = Object.entries(row.sections ?? {})
  const until = sections.map(([, at]) => new Date(at)).sort((a, b) => a.getTime() - b.getTime())[0]
  return {
    brief: {
      personId,
      name: open(row.name, 'person', 'name', personId),
      shared: sections.map(([section]) => section as Section),
      until,
      whatMatters: written('what-matters'),
      knowMe: written('know-me'),
      checkIns: (row.check_ins ?? []).map(({ id, at, life, went_well, note }) => ({
        id,
        at: new Date(at),
        life,
        wentWell: went_well === null ? undefined : open(went_well, 'check_in', 'went_well', id),
        note: note === null ? undefined : open(note, 'check_in_note', 'words', id),
      })),
    },
    review: row.review ? { markId: row.review.id, at: new Date(row.review.at) } : undefined,
  }
}

/** Whether anything of this person is shared with the professional who asks. */
export async function isShared(tx: Tx, personId: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from concord.held_grants() where person_id = ${personId} limit 1`.execute(tx)
  return rows.length > 0
}
