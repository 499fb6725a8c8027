import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { built } from '../build/testing.ts'
import { makeKeyFile } from './platform/crypto/keyring.ts'
import { silentLog } from './platform/log/log.ts'
import { type Embedded, startEmbedded } from './platform/postgres/embedded.ts'
import { freePort, type Spawned, spawnProgram, temporaryFolder } from './platform/process/testing.ts'

let programs: string
const home = temporaryFolder()
const keyFile = path.join(home.folder, 'concord.key')
const running: Spawned[] = []
let own: Embedded

beforeAll(async () => {
  programs = await built()
  makeKeyFile(keyFile)
  own = await startEmbedded({ dataFolder: path.join(home.folder, 'own'), log: silentLog })
})

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  }
})

afterAll(async () => {
  await own.stop()
  home.remove()
})

async function start(settings: Record<string, string> = {}) {
  const port = String(await freePort())
  const spawned = spawnProgram(process.execPath, [path.join(programs, 'server.js')], {
    PORT: port,
    CONCORD_DATA: path.join(home.folder, 'data'),
    CONCORD_KEY_FILE: keyFile,
    DATABASE_URL: own.urlFor('concord_app'),
    ...settings,
  })
  return { ...spawned, url: `http://localhost:${port}` }
}

it('says what is missing in a database that nobody has prepared', async () => {
  const { said, ended } = await start()
  expect(await ended).toBe(1)
  expect(said()).toMatch(/^DATABASE_URL does not work: .* refuses this user or password\.\n$/)
})

it('says so when the login may not prepare it', async () => {
  const { said, ended } = await start({ DATABASE_URL: own.urlFor('postgres') })
  expect(await ended).toBe(1)
  expect(said()).toMatch(
    /^The database does not let in the roles .* DATABASE_ADMIN_URL and this key file\.\n$/,
  )
})

it('is prepared by a process that may, and then serves several that may not', async () => {
  const first = await start({ DATABASE_ADMIN_URL: own.adminUrl })
  running.push(first)
  await first.saying('Concord is ready at')
  const second = await start()
  running.push(second)
  await second.saying('Concord is ready at')
  for (const { url, said } of [first, second]) {
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect(said()).not.toContain('demo.example')
  }
})

it('leaves a database alone that is newer, or older, than a process that may not migrate', async () => {
  const admin = new pg.Client({ connectionString: own.adminUrl })
  await admin.connect()
  await admin.query("insert into concord.kysely_migration values ('9999-from-the-future', now()::text)")
  const behind = await start()
  expect(await behind.ended).toBe(1)
  expect(behind.said()).toMatch(/^This database was last used by a newer Concord/)
  await admin.query("delete from concord.kysely_migration where name like '9999%'")
  await admin.query(
    'delete from concord.kysely_migration where name = (select max(name) from concord.kysely_migration)',
  )
  await admin.end()
  const ahead = await start()
  expect(await ahead.ended).toBe(1)
  expect(ahead.said()).toMatch(/^This database is older than this Concord: .* DATABASE_ADMIN_URL/)
})
