import path from 'node:path'
import { fillWithDemonstration } from '../seeds/fill.ts'
import { demoPassword, signIns } from '../seeds/staff.ts'
import { composeAccountMail } from './capabilities/account/mail.ts'
import { workMessageNotices } from './capabilities/messages/worker.server.ts'
import { eraseAgain } from './capabilities/my-data/erasure/again.server.ts'
import { workErasures } from './capabilities/my-data/erasure/worker.server.ts'
import { leftOut } from './capabilities/programme/content.reads.server.ts'
import { workReminders } from './capabilities/reminders/worker.server.ts'
import { keepAnchoring } from './platform/audit/anchoring.ts'
import { isEmpty } from './platform/database/emptiness.ts'
import { type Environment, readEnvironment } from './platform/environment.ts'
import { loadAssets } from './platform/http/assets.ts'
import { createFront } from './platform/http/front.ts'
import { closeServer, listen, requireFreePort } from './platform/http/listen.ts'
import { createLog } from './platform/log/log.ts'
import { fill } from './platform/process/demonstration.ts'
import { startEngine } from './platform/process/engine.ts'
import { logFaults } from './platform/process/faults.ts'
import { greeting } from './platform/process/greeting.ts'
import { keepHouse } from './platform/process/housekeeping.ts'
import { type Lifetime, live } from './platform/process/lifetime.ts'
import { makePlatform } from './platform/process/platform.ts'
import { prepareDatabase } from './platform/process/prepare.ts'
import { readiness } from './platform/process/ready.ts'
import { help } from './platform/settings.ts'
import { createApp } from './routes.ts'

async function start(environment: Environment, lifetime: Lifetime): Promise<void> {
  const log = createLog()
  logFaults(log, lifetime)
  for (const reason of leftOut) console.error(`Left out of the programme: ${reason}`)
  const engine = await startEngine(environment, {
    log,
    lifetime,
    beforeDatabase: () => requireFreePort(environment),
  })
  const database = await prepareDatabase(engine, { log, lifetime })
  const assets = loadAssets(path.join(import.meta.dirname, 'assets'))
  const platform = makePlatform({
    environment,
    engine,
    database,
    asset: assets.address,
    styles: assets.text('styles.css'),
    log,
    lifetime,
    letter: composeAccountMail,
  })
  const size = environment.demonstration
  const adminUrl = engine.admin?.url
  if (size && adminUrl && (await isEmpty(adminUrl))) {
    log.info('demonstration.begin')
    await fill(environment, () => fillWithDemonstration(platform, adminUrl, size))
  }
  const ledger = environment.erasureLedger.file
  const { worker } = database
  const erased = await eraseAgain({ worker, keys: engine.keys, file: ledger })
  keepHouse(platform, lifetime)
  const { auditAnchor } = environment
  if (auditAnchor) {
    const onFault = (error: unknown) => log.fault('audit.anchor', error)
    const { worker } = database
    lifetime.onEnd(keepAnchoring({ worker, file: auditAnchor, now: platform.now, onFault }))
  }
  const ready = readiness(database, () => lifetime.ending)
  const https = environment.origin.startsWith('https:')
  const front = createFront({ app: createApp(platform).fetch, assets, ready, https })
  const server = await listen(front, environment)
  lifetime.onEnd(() => closeServer(server))
  await workReminders(platform)
  await workMessageNotices(platform)
  await workErasures(platform, ledger)
  const seen = size ? { emails: signIns, password: demoPassword } : undefined
  process.stdout.write(greeting(environment, seen, erased))
}

if (process.argv.includes('--help')) {
  console.log(help)
} else {
  const read = readEnvironment(process.env)
  if (read.ok) await live((lifetime) => start(read.environment, lifetime))
  else {
    for (const problem of read.problems) console.error(problem)
    process.exitCode = 1
  }
}
