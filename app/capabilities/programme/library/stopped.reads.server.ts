import type { Tx } from '../../../platform/database/connection.ts'
import type { WorksheetTables } from '../worksheet/reads.server.ts'

export type Stopped = { exercise: string; at: Date }

/** The exercises that a person opened last, newest first. */
export async function readStopped(tx: Tx, personId: string, most = 3): Promise<Stopped[]> {
  return tx
    .withTables<WorksheetTables>()
    .selectFrom('exercise_place')
    .where('person_id', '=', personId)
    .select(['exercise', 'at'])
    .orderBy('at', 'desc')
    .limit(most)
    .execute()
}
