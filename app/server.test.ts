import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../build/steps/all.ts'
import { built } from '../build/testing.ts'
import { makeKeyFile } from './platform/crypto/keyring.ts'
import { silentLog } from './platform/log/log.ts'
import { socketUrl, startEmbedded } from './platform/postgres/embedded.ts'
import { holderOf } from './platform/postgres/lock.ts'
import { readPidFile } from './platform/postgres/orphan.ts'
import { clusterIn } from './platform/postgres/settings.ts'
import { freePort, type Spawned, spawnProgram, temporaryFolder } from './platform/process/testing.ts'

let programs: string
const home = temporaryFolder()
const data = path.join(home.folder, 'data')
const running: Spawned[] = []

function start(settings: Record<string, string>, parameters: string[] = []): Spawned {
  const spawned = spawnProgram(process.execPath, [path.join(programs, 'server.js'), ...parameters], {
    CONCORD_DATA: data,
    CONCORD_DEMO: 'off',
    ...settings,
  })
  running.push(spawned)
  return spawned
}

async function startReady(settings: Record<string, string> = {}) {
  const port = String(await freePort())
  const spawned = start({ PORT: port, ...settings })
  await spawned.saying('Concord is ready at')
  return { ...spawned, port, url: `http://localhost:${port}` }
}

/** What a start that cannot succeed prints; it must be one line and exit 1. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const spawned = start({ PORT: String(await freePort()), ...settings })
  expect(await spawned.ended).toBe(1)
  // A busy machine may have had something to log first, such as that Postgres was slow.
  const words = spawned
    .said()
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('{"at":'))
  expect(words).toHaveLength(1)
  return words.join('')
}

beforeAll(async () => {
  programs = await built()
})

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGTERM')
    await ended
  }
})

afterAll(home.remove)

describe('starting', () => {
  it('says where it is ready, and answers for itself and for its database', async () => {
    const { url, said } = await startReady()
    expect(said()).toContain(`Concord is ready at ${url}\n`)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
  })

  it('lists every setting when asked, and starts nothing', async () => {
    const spawned = start({ CONCORD_DATA: path.join(home.folder, 'never') }, ['--help'])
    expect(await spawned.ended).toBe(0)
    expect(spawned.said()).toContain('CONCORD_KEY_FILE')
    expect(existsSync(path.join(home.folder, 'never'))).toBe(false)
  })

  it('leaves the data folder to the Concord that has it, and says which that is', async () => {
    const first = await startReady()
    const line = await refusal({})
    expect(line).toContain(`process ${first.child.pid}`)
    expect(line).toContain(first.url)
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
  })

  it('says that its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((done) => other.once('listening', done))
    const { port } = other.address() as { port: number }
    expect(await refusal({ PORT: String(port) })).toContain(`Port ${port} is already in use`)
    other.close()
  })

  it('says what is wrong with its settings', async () => {
    expect(await refusal({ CONCORD_ORIGIN: 'http://concord.example.org' })).toContain('must be https')
    expect(await refusal({ HOST: '192.0.2.1' })).toContain('is not an address of this computer')
  })

  it('says that DATABASE_URL does not work, without its password', async () => {
    const key = path.join(home.folder, 'own.key')
    const line = await refusal({
      DATABASE_URL: `postgres://concord_app:hunter2@127.0.0.1:${await freePort()}/concord`,
      CONCORD_KEY_FILE: key,
    })
    expect(line).toContain(`The key file ${key} is missing`)
    const id = 'aaaaaaaa'
    writeFileSync(
      key,
      JSON.stringify({ current: id, keys: { [id]: Buffer.alloc(32, 1).toString('base64') } }),
    )
    const nothing = await refusal({
      DATABASE_URL: `postgres://concord_app:hunter2@127.0.0.1:${await freePort()}/concord`,
      CONCORD_KEY_FILE: key,
    })
    expect(nothing).toMatch(/^DATABASE_URL does not work: nothing answers at 127/)
    expect(nothing).not.toContain('hunter2')
  })

  it('says that the data folder cannot be written', async () => {
    const file = path.join(home.folder, 'file')
    writeFileSync(file, '')
    expect(await refusal({ CONCORD_DATA: path.join(file, 'data') })).toContain('cannot be written')
  })

  it.runIf(process.getuid?.() === 0)('says which folder keeps an unprivileged Postgres out', async () => {
    const closed = path.join(home.folder, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    expect(await refusal({ CONCORD_DATA: path.join(closed, 'data') })).toContain(`may not enter ${closed}`)
    chmodSync(closed, 0o755)
  })

  it('leaves a database alone that a newer Concord has used', async () => {
    const { child, ended } = await startReady()
    const admin = new pg.Client({ connectionString: socketUrl(path.join(data, 'socket'), 'postgres') })
    await admin.connect()
    const names = "name = '9999-from-the-future'"
    await admin.query("insert into concord.kysely_migration values ('9999-from-the-future', now()::text)")
    await admin.end()
    child.kill('SIGTERM')
    await ended
    expect(await refusal({})).toContain('a newer Concord')
    const embedded = await startEmbedded({ dataFolder: data, log: silentLog })
    const again = new pg.Client({ connectionString: embedded.adminUrl })
    await again.connect()
    await again.query(`delete from concord.kysely_migration where ${names}`)
    await again.end()
    await embedded.stop()
  })

  it('refuses a key that is not the one people wrote with', async () => {
    const key = path.join(home.folder, 'other.key')
    makeKeyFile(key)
    expect(await refusal({ CONCORD_KEY_FILE: key })).toContain('not the one this database was written with')
  })

  it('makes no second key beside a database that has one', async () => {
    const key = path.join(home.folder, 'elsewhere.key')
    expect(await refusal({ CONCORD_KEY_FILE: key })).toContain(`The key file ${key} is missing`)
    expect(existsSync(key)).toBe(false)
  })
})

it('starts the demonstration afresh when the first start was ended half way', async () => {
  const demonstration = path.join(home.folder, 'demonstration')
  const settings = { CONCORD_DATA: demonstration, CONCORD_DEMO: 'on' }
  const first = start({ ...settings, PORT: String(await freePort()) })
  await first.saying('demonstration.begin')
  first.child.kill('SIGKILL')
  await first.ended
  const { said } = await startReady(settings)
  expect(said()).toContain('demonstration.begin')
  expect(said()).toContain('person@demo.example')
}, 90_000)

describe('stopping', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('on %s exits 0 and leaves nothing running', async (signal) => {
    const { child, ended } = await startReady()
    child.kill(signal)
    expect(await ended).toBe(0)
    expect(readPidFile(clusterIn(data))).toBeUndefined()
    expect(await holderOf(data)).toBeUndefined()
  })

  it('exits 0 when a terminal and npm both hand on Ctrl-C', async () => {
    const { child, ended } = await startReady()
    child.kill('SIGINT')
    setTimeout(() => child.kill('SIGINT'), 5)
    expect(await ended).toBe(0)
  })

  it('exits 0 when npm itself is told to stop', async () => {
    const port = String(await freePort())
    const settings = { PORT: port, CONCORD_DATA: data, CONCORD_DEMO: 'off' }
    const npm = spawnProgram('npm', ['start', '--prefix', root], settings)
    running.push(npm)
    await npm.saying('Concord is ready at')
    npm.child.kill('SIGTERM')
    expect(await npm.ended).toBe(0)
    expect(readPidFile(clusterIn(data))).toBeUndefined()
  }, 60_000)

  it('finishes what it has begun to hear', async () => {
    const { child, ended, port } = await startReady()
    const posting = request({ port, method: 'POST', path: '/absent', headers: { 'content-length': '4' } })
    const answer = new Promise<number | undefined>((done, failed) => {
      posting.on('response', (response) => done(response.statusCode)).on('error', failed)
    })
    posting.write('a=')
    await new Promise((done) => setTimeout(done, 200))
    child.kill('SIGTERM')
    await new Promise((done) => setTimeout(done, 300))
    posting.end('bc')
    expect(await answer).toBeGreaterThanOrEqual(400)
    expect(await ended).toBe(0)
  })

  it('comes back by itself after being killed', async () => {
    const first = await startReady()
    first.child.kill('SIGKILL')
    expect(await first.ended).toBe('SIGKILL')
    const { url } = await startReady()
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
  })

  it('stays up while Postgres is down, and is ready again as soon as it is back', async () => {
    const { url, said } = await startReady()
    const status = () =>
      fetch(`${url}/readyz`).then(
        (response) => response.status,
        () => said(),
      )
    const needed = path.join(clusterIn(data), 'global')
    const pid = readPidFile(clusterIn(data))?.pid
    if (!pid) throw new Error('Postgres is not running')
    renameSync(needed, `${needed}.away`)
    process.kill(pid, 'SIGKILL')
    await expect.poll(status, { timeout: 10_000 }).toBe(503)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    renameSync(`${needed}.away`, needed)
    await expect.poll(status, { timeout: 20_000 }).toBe(200)
  }, 40_000)
})
