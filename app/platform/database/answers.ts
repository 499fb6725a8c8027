import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'

/** Whether the database answers within so many milliseconds. */
export async function answersWithin(pool: pg.Pool, patience: number): Promise<boolean> {
  const answer = pool.query('select 1').then(
    () => true,
    () => false,
  )
  return Promise.race([answer, wait(patience, false, { ref: false })])
}
