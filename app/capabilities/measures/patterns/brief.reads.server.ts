import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { abouts } from './abouts.reads.server.ts'
import { type Filled, intensity, type Note, type PatternBrief, type Score } from './contract.ts'
import { inShort } from './picture.rules.ts'
import { readPatterns } from './reads.server.ts'
import { inBrief, patternOf } from './rules.ts'

/** Rows as `concord.measures_in_brief` gives them: the newest first, of what is shown. */
export type MeasureBriefRows = {
  responses: { id: string; instrument: string; day: string; at: string; scores: Score[] | null }[] | null
  notes: { id: string; instrument: string; day: string; at: string; words: string }[] | null
}

/** What a brief shows of measures: each that is shown, with its latest note. The same for both sides. */
export function openMeasuresBrief(rows: MeasureBriefRows, keys: Keyring, personId: string): PatternBrief[] {
  const filled = (rows.responses ?? []).toReversed().map(
    ({ id, instrument, day, at, scores }): Filled => ({
      ...{ id, instrument, on: day, at: new Date(at), scores: scores ?? [] },
      ...{ goalId: undefined, pain: undefined },
    }),
  )
  const notes = (rows.notes ?? []).map(({ id, instrument, day, at, words }): Note => {
    const place = { table: 'pattern_note', column: 'words', row: id, person: personId }
    const opened = keys.open(Buffer.from(words, 'base64'), place)
    return { id, instrument, day, words: opened, writtenAt: new Date(at) }
  })
  return abouts
    .map((about) => patternOf(about, { filled, notes, shown: [] }))
    .filter(({ filled: own }) => own.length > 0)
    .flatMap(inShort)
}

/** The same, put together from tables that only row-level security guards. */
export async function readMeasuresBrief(tx: Tx, keys: Keyring, personId: string): Promise<PatternBrief[]> {
  const patterns = await readPatterns(tx, keys, personId)
  return inBrief(
    abouts.filter(({ id }) => id !== intensity),
    patterns,
  ).flatMap(inShort)
}
