import { auditPerson } from '../../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { sectionChanged } from '../../../platform/database/sections.ts'
import type { PatternTables } from './reads.server.ts'

type NewNote = {
  personId: string
  noteId: string
  instrument: string
  day: string
  words: Buffer
  at: Date
}

/** Keeps what the person wrote about a day. */
export async function keepNote(tx: Tx, note: NewNote): Promise<void> {
  const { personId, noteId, instrument, day, words, at } = note
  await tx
    .withTables<PatternTables>()
    .insertInto('pattern_note')
    .values({
      ...{ person_id: personId, note_id: noteId, instrument, day, words },
      ...{ written_at: at, withdrawn_at: null },
    })
    .execute()
  await tellChanged(tx, personId, instrument, at)
  await auditPerson(tx, personId, at, { kind: 'pattern-noted', note: noteId, instrument })
}

/** Takes a note back; it stays the person's own. False: there is none that stands. */
export async function withdrawNote(
  tx: Tx,
  { personId, noteId, instrument, at }: { personId: string; noteId: string; instrument: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .withTables<PatternTables>()
    .updateTable('pattern_note')
    .set({ withdrawn_at: at })
    .where('person_id', '=', personId)
    .where('note_id', '=', noteId)
    .where('instrument', '=', instrument)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return false
  await auditPerson(tx, personId, at, { kind: 'pattern-note-withdrawn', note: noteId, instrument })
  return true
}

type NewShown = { personId: string; shownId: string; instrument: string; from: Date; at: Date }

/** Shows a pattern from a moment on, in the place of how it was shown until now. */
export async function showPattern(
  tx: Tx,
  { personId, shownId, instrument, from, at }: NewShown,
): Promise<void> {
  await endShown(tx, personId, instrument, at)
  await tx
    .withTables<PatternTables>()
    .insertInto('measure_shown')
    .values({
      ...{ person_id: personId, shown_id: shownId, instrument },
      ...{ shown_from: from, shown_at: at, ended_at: null },
    })
    .execute()
  await sectionChanged(tx, personId, 'measures', at)
  await auditPerson(tx, personId, at, { kind: 'pattern-shown', instrument, widened: from < at })
}

/** Ends it at once. False: it was not shown. */
export async function hidePattern(tx: Tx, personId: string, instrument: string, at: Date): Promise<boolean> {
  if (!(await endShown(tx, personId, instrument, at))) return false
  await auditPerson(tx, personId, at, { kind: 'pattern-hidden', instrument })
  return true
}

async function endShown(tx: Tx, personId: string, instrument: string, at: Date): Promise<boolean> {
  const done = await tx
    .withTables<PatternTables>()
    .updateTable('measure_shown')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .where('instrument', '=', instrument)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** That measures changed is told of what is shown alone. */
async function tellChanged(tx: Tx, personId: string, instrument: string, at: Date): Promise<void> {
  const shown = await tx
    .withTables<PatternTables>()
    .selectFrom('measure_shown')
    .select('shown_id')
    .where('person_id', '=', personId)
    .where('instrument', '=', instrument)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (shown) await sectionChanged(tx, personId, 'measures', at)
}
