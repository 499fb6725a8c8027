import { sql } from 'kysely'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { rowsFrom } from '../../platform/database/json-rows.ts'
import { dayOf } from '../../platform/pure/days.ts'
import { type MeasureBriefRows, openMeasuresBrief } from '../measures/patterns/brief.reads.server.ts'
import type { PlanRows } from '../shared-plan/plan.reads.server.ts'
import { openPlanBrief } from '../shared-plan/reads.server.ts'
import type { Section } from '../sharing/contract.ts'
import { openVisitBrief, type VisitBriefRows } from '../visits/brief.reads.server.ts'
import { readNames } from '../visits/tables.reads.server.ts'
import { type Brief, type BriefCheckIn, briefCheckIns, type Review, type Seen } from './contract.ts'

export type BriefTables = {
  review_mark: {
    person_id: string
    mark_id: string
    membership_id: string
    reviewed_at: Date
    undone_at: Date | null
  }
}

type JsonRows = Record<string, unknown>[] | null
type Row = {
  name: string
  sections: Record<Section, string> | null
  story: { prompt: 'know-me' | 'have-tried' | 'what-matters'; id: string; words: string; at: string }[] | null
  check_ins:
    | { id: string; at: string; life: BriefCheckIn['life']; went_well: string | null; note: string | null }[]
    | null
  plan: Record<'entries' | 'versions' | 'said', JsonRows> | null
  visits: Record<'visits' | 'entries' | 'versions', JsonRows> | null
  measures: MeasureBriefRows | null
  changed: Partial<Record<Section, string>> | null
  review: { id: string; at: string } | null
}

/**
 * Everything of a person that whoever asks may see, as a brief; undefined where there is nothing to see. A person can
 * ask for what somebody else would see of it.
 */
export async function readBrief(
  tx: Tx,
  keys: Keyring,
  personId: string,
  now: Date,
  seen?: Seen,
): Promise<Brief | undefined> {
  return (await readReviewedBrief(tx, keys, personId, now, seen))?.brief
}

/** The same in the same round trip, with the standing review of the professional who asks. */
export async function readReviewedBrief(
  tx: Tx,
  keys: Keyring,
  personId: string,
  now: Date,
  seen?: Seen,
): Promise<{ brief: Brief; review: Review | undefined } | undefined> {
  const { rows } = await sql<{ brief: Row | null }>`
    select concord.brief_of(${personId}, ${briefCheckIns}, ${dayOf(now)}, ${seen ? JSON.stringify(seen) : null})
      as brief
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
  const plan = row.plan && openPlanBrief(planRows(row.plan), keys)
  const visits = row.visits && openVisitBrief(visitRows(row.visits), keys, now)
  const names = await readNames(tx, [...(plan?.ids ?? []), ...(visits?.ids ?? [])])
  const sections = Object.entries(row.sections ?? {})
  const until = sections.map(([, at]) => new Date(at)).sort((a, b) => a.getTime() - b.getTime())[0]
  return {
    brief: {
      personId,
      name: open(row.name, 'person', 'name', personId),
      shared: seen ? sectionsIn(seen) : sections.map(([section]) => section as Section),
      until,
      whatMatters: written('what-matters'),
      knowMe: written('know-me'),
      tried: written('have-tried'),
      plan: plan?.named(names),
      visits: visits?.named(names),
      checkIns: (row.check_ins ?? []).map(({ id, at, life, went_well, note }) => ({
        id,
        at: new Date(at),
        life,
        wentWell: went_well === null ? undefined : open(went_well, 'check_in', 'went_well', id),
        note: note === null ? undefined : open(note, 'check_in_note', 'words', id),
      })),
      measures: row.measures ? openMeasuresBrief(row.measures, keys, personId) : [],
      changed: Object.fromEntries(
        Object.entries(row.changed ?? {}).map(([section, at]) => [section, new Date(at)]),
      ),
    },
    review: row.review ? { markId: row.review.id, at: new Date(row.review.at) } : undefined,
  }
}

const sectionsIn = (seen: Seen) => Object.keys(seen) as Section[]

const planRows = ({ entries, versions, said }: NonNullable<Row['plan']>): PlanRows => ({
  entries: rowsFrom(entries, { moments: ['begun_at', 'state_at'], bytes: [] }),
  versions: rowsFrom(versions, { moments: ['written_at', 'superseded_at'], bytes: ['content'] }),
  said: rowsFrom(said, { moments: ['at', 'withdrawn_at'], bytes: ['words'] }),
})

const visitRows = ({ visits, entries, versions }: NonNullable<Row['visits']>): VisitBriefRows => ({
  visits: rowsFrom(visits, {
    moments: ['changed_at', 'ready_at', 'shown_at', 'order_person_at', 'order_member_at', 'called_off_at'],
    bytes: ['with_words'],
  }),
  entries: rowsFrom(entries, { moments: ['made_at', 'parked_at', 'closed_at'], bytes: [] }),
  versions: rowsFrom(versions, {
    moments: ['written_at', 'confirmed_at', 'superseded_at'],
    bytes: ['words'],
  }),
})

/** Whether anything of this person is shared with the professional who asks. */
export async function isShared(tx: Tx, personId: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from concord.held_grants() where person_id = ${personId} limit 1`.execute(tx)
  return rows.length > 0
}
