import type pg from 'pg'
import { kyselyOn, type Tx } from './connection.ts'

/**
 * One transaction whose context is one session (the hash of its token), or nobody. Begin, context and the first
 * read leave together (the pool pipelines); the setting is local, so the connection's next borrower has none.
 */
export async function inSession<T>(
  pool: pg.Pool,
  sessionHash: string | undefined,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const opened = Promise.all([
      client.query('begin'),
      client.query({
        name: 'session',
        text: `select set_config('concord.session', $1, true)`,
        values: [sessionHash ?? ''],
      }),
    ])
    opened.catch(() => {})
    const result = await work(kyselyOn(client))
    await opened
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed
    })
    throw error
  } finally {
    client.release(broken)
  }
}
