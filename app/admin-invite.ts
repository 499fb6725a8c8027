import { existsSync, realpathSync } from 'node:fs'
import { z } from 'zod'
import { inviteFirstAdministrator } from './capabilities/service-setup/first-administrator.server.ts'
import type { Keyring } from './platform/crypto/keyring.ts'
import { type Environment, readEnvironment } from './platform/environment.ts'
import { silentLog } from './platform/log/log.ts'
import { socketUrl } from './platform/postgres/embedded.ts'
import { holderOf } from './platform/postgres/lock.ts'
import { startEngine } from './platform/process/engine.ts'
import { openKeyring } from './platform/process/key-file.ts'
import { type Lifetime, live } from './platform/process/lifetime.ts'
import { prepareDatabase } from './platform/process/prepare.ts'
import { StartProblem } from './platform/start-problem.ts'

type Reached = { adminUrl: string; keys: Keyring; origin: string }

const emailAddress = z.email({ error: 'Say whom to invite: npm run admin:invite -- name@example.org' })

/** The database of the Concord that runs on this data folder, if one does. */
async function reachRunning(environment: Environment): Promise<Reached | undefined> {
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
async function reachByStarting(environment: Environment, lifetime: Lifetime): Promise<Reached> {
  const engine = await startEngine(environment, { log: silentLog, lifetime, beforeDatabase: async () => {} })
  if (!engine.admin) {
    throw new StartProblem('DATABASE_ADMIN_URL is needed to invite a first administrator.')
  }
  await prepareDatabase(engine, { log: silentLog, lifetime })
  return { adminUrl: engine.admin.url, keys: engine.keys, origin: environment.origin }
}

async function invite(lifetime: Lifetime): Promise<void> {
  const email = emailAddress.safeParse(process.argv[2])
  if (!email.success) throw new StartProblem(email.error.issues[0]?.message ?? '')
  const read = readEnvironment(process.env)
  if (!read.ok) throw new StartProblem(read.problems.join(' '))
  const reached =
    (await reachRunning(read.environment)) ?? (await reachByStarting(read.environment, lifetime))
  const { link, until } = await inviteFirstAdministrator({
    ...reached,
    email: email.data,
    serviceName: 'Our service',
  })
  const day = until.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  console.log(`Give ${email.data} this link. It works once, until ${day}:\n\n  ${link}\n`)
  lifetime.finish()
}

await live(invite)
