import pg from 'pg'
import { gatheringSocket } from './gathering.ts'

export type RuntimeRole = 'concord_app' | 'concord_auth' | 'concord_worker'

export type Database = {
  /** What requests use: row-level security decides every row. */
  app: pg.Pool
  /** Identity tables only. */
  auth: pg.Pool
  /** Jobs: named definer functions and the queue. */
  worker: pg.Pool
  close(): Promise<void>
}

/** Opens one pool a role. `urlFor` gives the connection string of that role. */
export function openPools({
  urlFor,
  onError = () => {},
  sizes = { app: 10, auth: 4, worker: 3 },
}: {
  urlFor: (role: RuntimeRole) => string
  onError?: (error: Error) => void
  sizes?: { app: number; auth: number; worker: number }
}): Database {
  const pool = (role: RuntimeRole, max: number, settings: string) => {
    const made = new pg.Pool({
      connectionString: urlFor(role),
      max,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 10_000,
      options: settings,
      // Begin, context and first read leave together; see transaction.ts.
      pipeline: true,
      stream: gatheringSocket,
    } as pg.PoolConfig)
    // Without a listener a restart of the database would end the process: the pool listens to connections that
    // wait, and nobody else to those that are lent out. Whoever has one learns it from the next query.
    made.on('error', onError)
    made.on('connect', (client) => client.on('error', () => {}))
    return made
  }
  const pools = {
    app: pool('concord_app', sizes.app, '-c search_path=concord -c statement_timeout=15000'),
    auth: pool('concord_auth', sizes.auth, '-c search_path=identity -c statement_timeout=15000'),
    worker: pool('concord_worker', sizes.worker, '-c search_path=pgboss -c statement_timeout=60000'),
  }
  return {
    ...pools,
    close: async () => {
      await Promise.all(Object.values(pools).map((each) => each.end()))
    },
  }
}
