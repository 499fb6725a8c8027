import { getMigrations } from 'better-auth/db/migration'
import { Kysely, PostgresDialect } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type pg from 'pg'
import * as sessionLookup from '../../../migrations/identity/001_session_lookup.ts'
import * as revokedSession from '../../../migrations/identity/002_revoked_session.ts'
import * as eraseAccount from '../../../migrations/identity/003_erase_account.ts'
import { createAuth } from './auth.ts'
import { migrationsFromTheFuture, runUnderLock } from './migrate.store.server.ts'

const own: Record<string, Migration> = {
  '001_session_lookup': sessionLookup,
  '002_revoked_session': revokedSession,
  '003_erase_account': eraseAccount,
}

/**
 * Brings schema `identity` up to this code: better-auth's tables first, then ours beside them. Needs a pool that
 * logs in as the schema's owner with `search_path` set to it. Repeatable, and safe when two processes start at once.
 */
export async function migrateIdentity(pool: pg.Pool): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const auth = createAuth({
    db,
    origin: 'http://localhost',
    secret: 'only the shape of the tables is asked for here',
    sendRecovery: async () => {},
    log: () => {},
  })
  await runUnderLock(pool, async () => {
    const plan = await getMigrations(auth.options)
    const tables = plan.toBeCreated.length + plan.toBeAdded.length + plan.toBeAddedIndexes.length
    return tables > 0 ? await plan.compileMigrations() : undefined
  })
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => own },
    migrationTableSchema: 'identity',
    migrationTableName: 'concord_migration',
    migrationLockTableName: 'concord_migration_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** Whether the schema was migrated by newer code than this. */
export async function identitySchemaIsNewer(pool: pg.Pool): Promise<boolean> {
  return migrationsFromTheFuture(pool, Object.keys(own))
}
