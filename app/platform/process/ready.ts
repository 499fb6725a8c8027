import { answersWithin } from '../database/answers.ts'
import type { Database } from '../database/pools.ts'

const patience = 2_000

/** Whether requests can be served: the database answers, and the process has not been asked to stop. */
export function readiness(database: Database, ending: () => boolean): () => Promise<boolean> {
  return async () => !ending() && answersWithin(database.app, patience)
}
