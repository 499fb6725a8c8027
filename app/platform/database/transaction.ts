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

const once = <T>(pool: pg.Pool, sessionHash: string | undefined, work: (tx: Tx) => Promise<T>): Promise<T> =>
  opening(
    pool,
    (client) => [
      client.query('begin'),
      client.query({
        name: 'session',
        text: `select set_config('concord.session', $1, true)`,
        values: [sessionHash ?? ''],
      }),
    ],
    work,
  )

/**
 * A transaction that is begun with its first statement: begin, context and that statement leave together (the pool
 * pipelines). A context that is set there is local, so the connection's next borrower has none.
 */
export async function opening<T>(
  pool: pg.Pool,
  open: (client: pg.PoolClient) => Promise<unknown>[],
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  let held: Promise<pg.PoolClient> | undefined
  let opened: Promise<unknown> | undefined
  const begin = async () => {
    const client = await pool.connect()
    opened = Promise.all(open(client))
    opened.catch(() => {})
    return client
  }
  let broken: Error | undefined
  try {
    const result = await work(
      kyselyOn(() => {
        held ??= begin()
        return held
      }),
    )
    await opened
    await (await held)?.query('commit')
    return result
  } catch (error) {
    const client = await held?.catch(() => undefined)
    await client?.query('rollback').catch((failed: Error) => {
      broken = failed
    })
    throw error
  } finally {
    const client = await held?.catch(() => undefined)
    client?.release(broken)
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
