import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '../database/pools.ts'

const patience = 2_000

/** Whether the database answers within a moment. */
export function readiness(database: Database, ending: () => boolean): () => Promise<boolean> {
  return async () => {
    if (ending()) return false
    const answer = database.app.query('select 1').then(
      () => true,
      () => false,
    )
    return Promise.race([answer, wait(patience, false, { ref: false })])
  }
}
