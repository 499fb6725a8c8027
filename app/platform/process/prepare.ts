import { bootstrapRoles } from '../database/bootstrap.ts'
import { keyFits } from '../database/key-check.ts'
import { migrateToLatest, NewerSchema, schemaState } from '../database/migrate.ts'
import { type Database, openPools } from '../database/pools.ts'
import { refusals } from '../database/refusals.ts'
import { identitySchemaIsNewer, migrateIdentity } from '../identity/migrate.ts'
import { prepareJobs } from '../jobs/jobs.ts'
import type { Log } from '../log/log.ts'
import { StartProblem } from '../start-problem.ts'
import type { Engine } from './engine.ts'
import type { Lifetime } from './lifetime.ts'

const newer =
  'This database was last used by a newer Concord than this one: start the newer one, or bring a backup back.'

const older =
  'This database is older than this Concord: start once with DATABASE_ADMIN_URL, which migrates it.'

/** Brings roles and schemas to this code's state and opens the pools that requests and jobs use. */
export async function prepareDatabase(
  engine: Engine,
  parts: { log: Log; lifetime: Pick<Lifetime, 'onEnd' | 'ending'> },
): Promise<Database> {
  const { admin } = engine
  if (admin) await bootstrapRoles(admin.url, admin.passwords)
  const database = openPools({
    urlFor: engine.urlFor,
    // Postgres may end before the last connection has closed; only one that is lost in use matters.
    onError: (error) => {
      if (!parts.lifetime.ending) parts.log.warn('database.connection', { code: codeOf(error) })
    },
  })
  parts.lifetime.onEnd(database.close)
  if (await identitySchemaIsNewer(database.auth).catch(refuseUnprepared)) throw new StartProblem(newer)
  if (admin) {
    await migrateIdentity(database.auth)
    await migrateToLatest(admin.url).catch((error) => {
      throw error instanceof NewerSchema ? new StartProblem(newer) : error
    })
    await prepareJobs(engine.urlFor('concord_worker'))
  } else {
    const state = await schemaState(database.app).catch(refuseUnprepared)
    if (state === 'newer') throw new StartProblem(newer)
    if (state === 'older') throw new StartProblem(older)
  }
  if (!(await keyFits(database.app, engine.keys))) {
    throw new StartProblem(
      'The key file is not the one this database was written with: bring the right one back.',
    )
  }
  const [reason] = await refusals(database)
  if (reason) throw new StartProblem(`Concord does not start: ${reason}`)
  return database
}

// What Postgres answers when a role, its password or its rights are not there yet.
function refuseUnprepared(error: unknown): never {
  const code = error instanceof Error ? codeOf(error) : ''
  if (!['28000', '28P01', '42501', '42P01', '3F000'].includes(code)) throw error
  throw new StartProblem(
    'The database does not let in the roles that Concord uses: start it once with DATABASE_ADMIN_URL and this key file.',
  )
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
