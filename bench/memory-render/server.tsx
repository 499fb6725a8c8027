import path from 'node:path'
import { readCaseload } from '../../app/capabilities/caseload/caseload.reads.server.ts'
import { CaseloadScreen } from '../../app/capabilities/caseload/screens/caseload.tsx'
import { loadKeyring } from '../../app/platform/crypto/keyring.ts'
import { openPools } from '../../app/platform/database/pools.ts'
import { createHttp } from '../../app/platform/http/app.ts'
import { loadAssets } from '../../app/platform/http/assets.ts'
import { createFront } from '../../app/platform/http/front.ts'
import { html } from '../../app/platform/http/html.ts'
import { listen } from '../../app/platform/http/listen.ts'
import { createIdentity } from '../../app/platform/identity/identity.ts'
import { noJobs } from '../../app/platform/jobs/testing.ts'
import { createLog } from '../../app/platform/log/log.ts'
import { createMailer } from '../../app/platform/mail/mailer.ts'
import { socketUrl } from '../../app/platform/postgres/embedded.ts'

// The same page through the same HTTP stack, from rows that were read once: what is left without a database.
type Given = { port: number; data: string; socketFolder: string; sessionHash: string; assets: string }

process.once('disconnect', () => process.exit())
process.once('message', async ({ port, data, socketFolder, sessionHash, assets: folder }: Given) => {
  const origin = `http://localhost:${port}`
  const keys = loadKeyring(path.join(data, 'concord.key'))
  const database = openPools({ urlFor: (role) => socketUrl(socketFolder, role) })
  const asked = { view: 'everyone', reason: undefined, teamId: undefined } as const
  const list = await readCaseload(database.app, keys, sessionHash, undefined)
  if (list.rows.length !== 20) throw new Error(`the page shows ${list.rows.length} people`)
  const identity = createIdentity({
    pool: database.auth,
    origin,
    secret: keys.derive('identity'),
    sendMail: async () => {},
  })
  const assets = loadAssets(folder)
  const app = createHttp({
    origin,
    database,
    keys,
    identity: { ...identity, touch: async () => {} },
    mail: createMailer({ outboxFolder: path.join(data, 'outbox'), from: 'bench@localhost' }),
    jobs: noJobs,
    push: undefined,
    log: createLog(),
    asset: assets.address,
    now: () => new Date(),
    demonstration: false,
  })
  app.get('/caseload', (c) =>
    html(c, (page) => <CaseloadScreen page={page} asked={asked} {...list} first now={new Date()} />),
  )
  const front = createFront({ app: app.fetch, assets, ready: async () => true, https: false })
  await listen(front, { port, host: '127.0.0.1' })
  process.send?.('ready')
})
