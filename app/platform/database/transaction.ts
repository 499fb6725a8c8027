import type pg from 'pg'
import { kyselyOn, type Tx } from './connection.ts'

const [tries, deadlock] = [3, '40P01']

/**
 * One transaction whose context is one session (the hash of its token), or nobody. Where two hold what the other waits
 * for, Postgres undoes one of them, which is done again from the beginning: `work` does nothing outside of it.
 */
export async function inSession<T>(
  pool: pg.Pool,
  sessionHash: string | undefined,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await once(pool, sessionHash, work)
    } catch (error) {
      if ((error as { code?: string }).code !== deadlock || count === tries) throw error
    }
  }
}

/**
 * Begin, context and the first read leave together (the pool pipelines); the setting is local, so the connection's next
 * borrower has none.
 */
async function once<T>(
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
    const result = await work(kyselyOn(() => client))
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

/**
 * A transaction whose commit is given away: it leaves this process when it is called, and is awaited later. What must
 * happen together with it can leave in the same breath, and a process that is killed then has sent both or neither.
 */
export async function committing<T>(
  pool: pg.Pool,
  work: (tx: Tx) => Promise<T>,
): Promise<{ result: T; commit: () => Promise<void> }> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(kyselyOn(() => client))
    const commit = () =>
      client.query('commit').then(
        () => client.release(),
        (error: Error) => {
          client.release(error)
          throw error
        },
      )
    return { result, commit }
  } catch (error) {
    client.release(error as Error)
    throw error
  }
}
