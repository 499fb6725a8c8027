import { sql } from 'kysely'
import type pg from 'pg'
import type { Tx } from './connection.ts'
import { opening } from './transaction.ts'

/** Who reads: a session or a token, each by the hash of its secret; and about whom, where that is known. */
export type Asking = { session?: string; token?: string; about?: string | undefined }

/**
 * One transaction in which nothing can be written, and all reads have the same sight. A token counts in such a one
 * alone. What `about` names can only narrow what a professional sees.
 */
export const readingAs = <T>(
  pool: pg.Pool,
  { session = '', token = '', about = '' }: Asking,
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  opening(
    pool,
    (client) => [
      client.query('begin isolation level repeatable read, read only'),
      client.query({
        name: 'asking',
        text: `select set_config('concord.session', $1, true), set_config('concord.token', $2, true),
          set_config('concord.about', $3, true)`,
        values: [session, token, about],
      }),
    ],
    work,
  )

/** All who share something with the professional who asks. */
export async function readGranted(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`select concord.granted_any() as ids`.execute(tx)
  return rows[0]?.ids ?? []
}
