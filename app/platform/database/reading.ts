import { sql } from 'kysely'
import type pg from 'pg'
import { kyselyOn, type Tx } from './connection.ts'

/** Who reads: a session or a token, each by the hash of its secret; and about whom, where that is known. */
export type Asking = { session?: string; token?: string; about?: string | undefined }

/**
 * One transaction, begun with the first read, in which nothing can be written, and all reads have the same sight. A token counts in such a one
 * alone. What `about` names can only narrow what a professional sees.
 */
export async function readingAs<T>(pool: pg.Pool, asking: Asking, work: (tx: Tx) => Promise<T>): Promise<T> {
  let begun: Promise<pg.PoolClient> | undefined
  let opened: Promise<unknown> | undefined
  const begin = async () => {
    const client = await pool.connect()
    opened = Promise.all([
      client.query('begin isolation level repeatable read, read only'),
      client.query({
        name: 'asking',
        text: `select set_config('concord.session', $1, true), set_config('concord.token', $2, true),
          set_config('concord.about', $3, true)`,
        values: [asking.session ?? '', asking.token ?? '', asking.about ?? ''],
      }),
    ])
    opened.catch(() => {})
    return client
  }
  let broken: Error | undefined
  try {
    const result = await work(
      kyselyOn(() => {
        begun ??= begin()
        return begun
      }),
    )
    await opened
    await (await begun)?.query('commit')
    return result
  } catch (error) {
    const client = await begun?.catch(() => undefined)
    await client?.query('rollback').catch((failed: Error) => {
      broken = failed
    })
    throw error
  } finally {
    const client = await begun?.catch(() => undefined)
    client?.release(broken)
  }
}

/** All who share something with the professional who asks. */
export async function readGranted(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`select concord.granted_any() as ids`.execute(tx)
  return rows[0]?.ids ?? []
}
