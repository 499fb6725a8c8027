import { existsSync, realpathSync } from 'node:fs'
import type { Keyring } from '../crypto/keyring.ts'
import type { Environment } from '../environment.ts'
import { silentLog } from '../log/log.ts'
import { socketUrl } from '../postgres/embedded.ts'
import { holderOf } from '../postgres/lock.ts'
import { clusterIn } from '../postgres/settings.ts'
import { StartProblem } from '../start-problem.ts'
import { type Engine, startEngine } from './engine.ts'
import { openKeyring } from './key-file.ts'
import type { Lifetime } from './lifetime.ts'

export type Reached = { adminUrl: string; keys: Keyring; origin: string }

/** The database of the Concord that runs on this data folder, if one does. */
export async function reachRunning(environment: Environment): Promise<Reached | undefined> {
  const { database, dataFolder, keyFile, origin } = environment
  if (database || !existsSync(dataFolder)) return undefined
  const holder = await holderOf(realpathSync(dataFolder))
  if (!holder) return undefined
  return {
    adminUrl: socketUrl(holder.socketFolder, 'postgres'),
    keys: openKeyring(keyFile, { mayMake: false }),
    origin: holder.address ?? origin,
  }
}

/** The deployer's own database, or the embedded one, started for as long as this takes. */
export async function reachByStarting(
  environment: Environment,
  lifetime: Lifetime,
  what: string,
  prepare: (engine: Engine) => Promise<unknown> = async () => {},
): Promise<Reached> {
  const engine = await startEngine(environment, { log: silentLog, lifetime, beforeDatabase: async () => {} })
  if (!engine.admin) throw new StartProblem(`DATABASE_ADMIN_URL is needed to ${what}.`)
  await prepare(engine)
  return { adminUrl: engine.admin.url, keys: engine.keys, origin: environment.origin }
}

/** Whether there is a database to look at: one that a command would have to make first says nothing. */
export function hasDatabase({ database, dataFolder }: Environment): boolean {
  return database !== undefined || existsSync(clusterIn(dataFolder))
}
