import { createHash } from 'node:crypto'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'

/** A transaction. Each store names the tables it owns: `tx.withTables<{ check_in: CheckInTable }>()`. */
// biome-ignore lint/complexity/noBannedTypes: a transaction knows no table until a store names one.
export type Tx = Kysely<{}>

const names = new Map<string, string>()

// Named statements keep their plans; row-level security makes planning the larger part of a small query.
function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha1').update(text).digest('base64url')
  names.set(text, name)
  return name
}

class HeldConnection implements DatabaseConnection {
  readonly held: () => pg.PoolClient | Promise<pg.PoolClient>
  constructor(held: HeldConnection['held']) {
    this.held = held
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const client = await this.held()
    const { rows, rowCount } = await client.query({
      name: nameOf(query.sql),
      text: query.sql,
      values: query.parameters as unknown[],
    })
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
  }
  // biome-ignore lint/correctness/useYield: streaming is not offered; lists are paged.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Lists are paged, not streamed.')
  }
}

const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()

/** Kysely over one client that is held, or will be with the first statement; it begins and ends nothing itself. */
export function kyselyOn(held: HeldConnection['held']): Tx {
  const connection = new HeldConnection(held)
  const refuse = async () => {
    throw new Error('This transaction is begun and ended by its caller.')
  }
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  }
  return new Kysely({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => compiler,
    },
  })
}
