import { randomUUID } from 'node:crypto'
import { beginCorrection } from '../../app/capabilities/measures/filling/correct.actions.server.ts'
import type { PersonViewer } from '../../app/platform/access/viewer.ts'
import type { Tx } from '../../app/platform/database/connection.ts'
import type { Platform } from '../../app/platform/platform.ts'
import { formOf } from '../../seeds/form.ts'
import { fillsIn } from '../../seeds/measures.ts'

type Acting = <T>(work: (tx: Tx, viewer: PersonViewer) => Promise<T>) => Promise<T>
type All = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Something that is finished, and something finished whose correction has begun. */
export async function measuresOf({ keys, now }: Platform, acting: Acting, all: All) {
  const whose = await acting(async (tx, viewer) => {
    const ago = (weeks: number) => new Date(now().getTime() - weeks * 7 * 24 * 60 * 60 * 1000)
    await fillsIn({ tx, keys, viewer, ago }, [
      { instrument: 'nrs-average', weeksAgo: 2, answers: [5] },
      { instrument: 'nrs-average', weeksAgo: 1, answers: [4] },
    ])
    return viewer.personId
  })
  const rows = await all(
    `select response_id as id from concord.measure_response
     where person_id = $1 and instrument = 'nrs-average' and completed_at is not null order by started_at`,
    [whose],
  )
  const [measure = '', measureCorrected = ''] = rows.map(({ id }) => String(id))
  await acting((tx, viewer) =>
    beginCorrection({ tx, keys, viewer, at: now() }, measureCorrected, formOf({ key: randomUUID() })),
  )
  return { measure, measureCorrected }
}
