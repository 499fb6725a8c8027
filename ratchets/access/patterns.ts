import { randomUUID } from 'node:crypto'
import { noteOnPattern, shareShown } from '../../app/capabilities/measures/patterns/actions.server.ts'
import type { PersonViewer } from '../../app/platform/access/viewer.ts'
import type { Tx } from '../../app/platform/database/connection.ts'
import type { Platform } from '../../app/platform/platform.ts'
import { formOf } from '../../seeds/form.ts'

type Acting = <T>(work: (tx: Tx, viewer: PersonViewer) => Promise<T>) => Promise<T>
type All = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** A pattern that is shown, with words and a score; and one that is not, with words and an unfinished one. */
export async function patternsOf(platform: Platform, acting: Acting, all: All, secret: string) {
  const now = () => platform.now()
  await acting(async (tx, viewer) => {
    for (const instrument of ['peg', 'phq-4'] as const)
      await noteOnPattern(
        tx,
        platform.keys,
        viewer,
        instrument,
        formOf({
          ...{ key: randomUUID(), words: `Noted ${secret}` },
          ...{ 'day-day': '1', 'day-month': '3', 'day-year': '2026' },
        }),
        now(),
      )
    const shown = formOf({ key: randomUUID(), reach: 'all' })
    await shareShown(tx, platform.keys, viewer, 'peg', shown, now())
  })
  const person = await acting(async (_, { personId }) => personId)
  for (const [instrument, finished] of [
    ['peg', true],
    ['phq-4', true],
    ['peg', false],
  ] as const)
    await all(
      `insert into concord.measure_response
         (person_id, response_id, instrument, version, source, started_at, answered_on, completed_at, answers, scores)
       values ($1, uuidv7(), $2, '1.0.0', 'screen', now(), '2026-03-01', $3, '{}', $4)`,
      [
        person,
        instrument,
        finished ? now() : null,
        JSON.stringify([{ scale: 'score', value: 4, shown: 4, prorated: false, stoodIn: 0 }]),
      ],
    )
  const [note] = await all(
    "select note_id as id from concord.pattern_note where person_id = $1 and instrument = 'peg'",
    [person],
  )
  return { patternNote: String(note?.id) }
}
