import { sql } from 'kysely'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { readEntries } from '../../shared-plan/plan.reads.server.ts'
import { readSharing } from '../../sharing/reads.server.ts'
import { goalAttainment } from '../instruments/goal-attainment.contract.ts'
import { abouts } from './abouts.reads.server.ts'
import type { Filled, Note, Pattern, Patterns, Score, Shown, Sight } from './contract.ts'
import { goalsOf } from './goals.rules.ts'
import { patternOf } from './rules.ts'

export type PatternTables = {
  measure_response: {
    person_id: string
    response_id: string
    instrument: string
    goal_id: string | null
    source: string
    answered_on: string
    completed_at: Date | null
    amended_at: Date | null
    answers: Record<string, unknown> | null
    scores: Score[] | null
  }
  measure_shown: {
    person_id: string
    shown_id: string
    instrument: string
    shown_from: Date
    shown_at: Date
    ended_at: Date | null
  }
  pattern_note: {
    person_id: string
    note_id: string
    instrument: string
    day: string
    words: Buffer
    written_at: Date
    withdrawn_at: Date | null
  }
}

/** More than anybody can look at; what is beyond is the oldest. */
const most = 1000
const painItem = '75893-8'

/** Everything of a person's patterns that whoever asks may see: the tables' own policies decide. */
export async function readPatterns(tx: Tx, keys: Keyring, personId: string): Promise<Patterns> {
  const [filled, notes, shown, entries] = await Promise.all([
    readFilled(tx, personId),
    readNotes(tx, keys, personId),
    readShown(tx, personId),
    readEntries(tx, keys, personId),
  ])
  return { goals: goalsOf(entries, filled), filled, notes, shown }
}

async function readFilled(tx: Tx, personId: string): Promise<Filled[]> {
  const rows = await tx
    .withTables<PatternTables>()
    .selectFrom('measure_response')
    .select([
      'response_id',
      'instrument',
      'goal_id',
      'source',
      sql<string>`answered_on::text`.as('on'),
      'completed_at',
      'answers',
      'scores',
    ])
    .where('person_id', '=', personId)
    .where('completed_at', 'is not', null)
    .where('amended_at', 'is', null)
    .orderBy('answered_on', 'desc')
    .orderBy('completed_at', 'desc')
    .limit(most)
    .execute()
  return rows.toReversed().flatMap((row): Filled[] => {
    if (!row.completed_at) return []
    const pain = row.answers?.[painItem]
    return [
      {
        id: row.response_id,
        instrument: row.instrument,
        goalId: row.goal_id ?? undefined,
        on: row.on,
        at: row.completed_at,
        scores: row.scores ?? [],
        pain: typeof pain === 'number' ? pain : undefined,
        ...(row.source === 'import' && { elsewhere: true }),
      },
    ]
  })
}

async function readNotes(tx: Tx, keys: Keyring, personId: string): Promise<Note[]> {
  const rows = await tx
    .withTables<PatternTables>()
    .selectFrom('pattern_note')
    .select(['note_id', 'instrument', sql<string>`day::text`.as('on'), 'words', 'written_at'])
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .orderBy('day')
    .orderBy('written_at')
    .limit(most)
    .execute()
  return rows.map((row) => {
    const place = { table: 'pattern_note', column: 'words', row: row.note_id, person: personId }
    return {
      id: row.note_id,
      instrument: row.instrument,
      day: row.on,
      words: keys.open(row.words, place),
      writtenAt: row.written_at,
    }
  })
}

const readShown = (tx: Tx, personId: string): Promise<Shown[]> =>
  tx
    .withTables<PatternTables>()
    .selectFrom('measure_shown')
    .select(['instrument', 'shown_from as from', 'shown_at as at'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute()

/** Patterns of instruments of which something was filled in, in the order in which they are shown. */
export function instrumentPatterns(patterns: Patterns): Pattern[] {
  return abouts
    .map((about) => patternOf(about, patterns))
    .filter(({ about, filled }) => about.scales.length > 0 && filled.length > 0)
}

/** What is shown of them to somebody who sees just these. `plan`: whether they read the plan, where goals stand. */
export function sightOf(patterns: Patterns, plan: boolean): Sight {
  const shown = new Set(patterns.shown.map(({ instrument }) => instrument))
  const all = instrumentPatterns(patterns).filter(({ about }) => shown.has(about.id))
  const goals = plan && shown.has(goalAttainment) ? patterns.goals : []
  return { goals, goalNotes: notesOfGoals(goals.length > 0 ? patterns.notes : []), patterns: all }
}

/** What was written beside the goals. */
export const notesOfGoals = (notes: readonly Note[]): Note[] =>
  notes.filter(({ instrument }) => instrument === goalAttainment)

/** Who holds a person's measures, and since when each; those whom the inviter has not confirmed hold nothing yet. */
export async function readHolders(tx: Tx, personId: string, now: Date) {
  const { grants } = await readSharing(tx, personId, now)
  const held = grants.filter(({ pending }) => !pending)
  const plans = held.filter(({ section }) => section === 'goals-and-plan')
  return held
    .filter(({ section }) => section === 'measures')
    .map(({ grantee, visibleFrom }) => ({
      ...grantee,
      since: visibleFrom,
      plan: plans.some((each) => each.grantee.id === grantee.id),
    }))
}
export type Holder = Awaited<ReturnType<typeof readHolders>>[number]
