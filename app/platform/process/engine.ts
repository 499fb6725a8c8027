import { existsSync } from 'node:fs'
import type { Keyring } from '../crypto/keyring.ts'
import { remakeDatabase } from '../database/make.ts'
import type { Environment } from '../environment.ts'
import type { Log } from '../log/log.ts'
import { startEmbedded } from '../postgres/embedded.ts'
import { loginsFor, requireDatabase } from '../postgres/external.ts'
import { clusterIn } from '../postgres/settings.ts'
import { isHalfFilled } from './demonstration.ts'
import { openKeyring } from './key-file.ts'
import type { Lifetime } from './lifetime.ts'

export type Engine = {
  keys: Keyring
  urlFor: (role: string) => string
  /** Whoever makes roles and migrates; `undefined` where that is done by another process. */
  admin: { url: string; passwords: Record<string, string> } | undefined
}

/** Opens the keyring and the database it belongs to: the embedded one, or the deployer's own. */
export async function startEngine(
  environment: Environment,
  { log, lifetime, beforeDatabase }: { log: Log; lifetime: Lifetime; beforeDatabase: () => Promise<void> },
): Promise<Engine> {
  if (environment.database) {
    await beforeDatabase()
    return useOwn(environment.database, openKeyring(environment.keyFile, { mayMake: false }))
  }
  let keys: Keyring | undefined
  const embedded = await startEmbedded({
    dataFolder: environment.dataFolder,
    log,
    address: environment.origin,
    onLost: (reason) => lifetime.giveUp(`PostgreSQL cannot be kept running. ${reason}`),
    locked: async () => {
      await beforeDatabase()
      keys = openKeyring(environment.keyFile, { mayMake: !existsSync(clusterIn(environment.dataFolder)) })
    },
  })
  lifetime.onEnd(embedded.stop)
  if (isHalfFilled(environment)) await remakeDatabase(embedded.urlFor('postgres', 'postgres'))
  if (!keys) throw new Error('the keyring is opened under the lock')
  return { keys, urlFor: embedded.urlFor, admin: { url: embedded.adminUrl, passwords: {} } }
}

async function useOwn(own: NonNullable<Environment['database']>, keys: Keyring): Promise<Engine> {
  const { urlFor, passwords } = loginsFor(own.url, keys)
  if (own.adminUrl) await requireDatabase('DATABASE_ADMIN_URL', own.adminUrl)
  else await requireDatabase('DATABASE_URL', own.url)
  return { keys, urlFor, admin: own.adminUrl ? { url: own.adminUrl, passwords } : undefined }
}
