import { Kysely, PostgresDialect } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import pg from 'pg'
import { migrations } from '../../../migrations/all.ts'

/** The database was migrated by a newer Concord than this one. */
export class NewerSchema extends Error {}

/** Brings schema `concord` to the newest migration, as its owner. Roles and schema `identity` stand before. */
export async function migrateToLatest(adminUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 2, options: '-c role=concord_owner' })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => migrations as Record<string, Migration> },
      migrationTableSchema: 'concord',
    })
    const done = await migrator.getMigrations().catch((error: Error) => {
      throw newer(error)
    })
    if (done.every((each) => each.executedAt)) await refuseUnknown(pool)
    const { error } = await migrator.migrateToLatest()
    if (error) throw newer(error as Error)
    // So that a process which may not migrate can tell whether somebody has.
    await pool.query('grant select on concord.kysely_migration to concord_app')
  } finally {
    await db.destroy()
  }
}

/** How the database stands to this code, as one that may not migrate it sees it. */
export async function schemaState(pool: pg.Pool): Promise<'current' | 'older' | 'newer'> {
  const { rows } = await pool.query<{ name: string }>('select name from concord.kysely_migration')
  const run = new Set(rows.map(({ name }) => name))
  const known = Object.keys(migrations)
  if (known.some((name) => !run.has(name))) return 'older'
  return run.size > known.length ? 'newer' : 'current'
}

async function refuseUnknown(pool: pg.Pool): Promise<void> {
  const known = Object.keys(migrations)
  const { rows } = await pool.query('select name from concord.kysely_migration where not name = any($1)', [
    known,
  ])
  if (rows.length) throw new NewerSchema(rows[0].name)
}

function newer(error: Error): Error {
  return /previously executed migration .* is missing/.test(error.message)
    ? new NewerSchema(error.message)
    : error
}
