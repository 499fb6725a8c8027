import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { built } from '../build/testing.ts'
import { hashesWithout, namedIn } from './capabilities/my-data/testing/rows.ts'
import { socketUrl } from './platform/postgres/embedded.ts'
import { freePort, type Spawned, spawnProgram, temporaryFolder } from './platform/process/testing.ts'

let programs: string
const home = temporaryFolder()
const data = path.join(home.folder, 'data')
const backup = path.join(home.folder, 'backup')
const settings = {
  CONCORD_DATA: data,
  CONCORD_DEMO: 'on',
  AUDIT_ANCHOR: path.join(home.folder, 'anchor.jsonl'),
  ERASURE_LEDGER: path.join(home.folder, 'apart', 'erasures.log'),
}
let server: Spawned | undefined
let url = ''

const run = (program: string, ...parameters: string[]) =>
  spawnProgram(process.execPath, [path.join(programs, program), ...parameters], settings)
const well = async (program: string, ...parameters: string[]) => {
  const ran = run(program, ...parameters)
  expect(await ran.ended, ran.said()).toBe(0)
  return ran.said()
}
async function start() {
  const port = String(await freePort())
  url = `http://localhost:${port}`
  server = spawnProgram(process.execPath, [path.join(programs, 'server.js')], { ...settings, PORT: port })
  await server.saying('Concord is ready at')
  await server.saying('Who was erased')
  return server.said()
}
async function stop() {
  server?.child.kill('SIGTERM')
  expect(await server?.ended).toBe(0)
  server = undefined
}
async function look(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: socketUrl(path.join(data, 'socket'), 'postgres') })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}
const signIn = async () => {
  const fields = { email: 'person@demo.example', password: 'concord-demo' }
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url },
    body: new URLSearchParams(fields),
  })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
const post = (cookie: string, where: string, fields: Record<string, string>) =>
  fetch(`${url}${where}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, cookie },
    body: new URLSearchParams(fields),
  })

// What starting, signing in and the queue's own housekeeping write, whoever is there.
const passing = /^(pgboss\.|identity\.(session|attempt|revoked_session))/
const lasting = async (names: string[]) =>
  Object.entries(await hashesWithout(look, names)).filter(([table]) => !passing.test(table))

beforeAll(async () => {
  programs = await built()
})
afterAll(async () => {
  if (server) await stop()
  home.remove()
})

it('a back-up made while people write brings back the same rows and chains, and nobody who was erased since', async () => {
  await start()
  const [person] = await look(
    `select person_id as id, account_id as account from concord.person p
     join identity."user" u on u.id = p.account_id where u.email = 'person@demo.example'`,
  )
  const names = [String(person?.id), String(person?.account), 'person@demo.example']
  const cookie = await signIn()
  const writing = Promise.all(
    Array.from({ length: 40 }, () =>
      post(cookie, '/check-in', { key: randomUUID(), person: String(person?.id), life: '3' }),
    ),
  )
  await well('backup.js', backup)
  await writing
  expect(await look('select slot_name from pg_replication_slots')).toEqual([])
  const others = await lasting(names)
  expect(await run('backup.js', backup).ended).toBe(1)

  expect((await post(cookie, '/my-data/erase', { key: randomUUID(), sure: 'yes' })).status).toBe(303)
  await look(`update concord.erasure_request set due_at = now() - interval '1 minute' where person_id = $1`, [
    person?.id,
  ])
  await stop()
  await start()
  await expect.poll(() => namedIn(look, names), { timeout: 20_000 }).toEqual({ 'concord.audit_tombstone': 1 })
  expect(await well('audit-verify.js')).toContain('The audit holds')
  expect(await run('restore.js', backup).ended).toBe(1)
  await stop()

  expect(await well('restore.js', backup)).toContain('is erased again')
  expect(await start()).toContain('Erased again, since a back-up had brought them back: 1 person.')
  expect(await namedIn(look, names)).toEqual({ 'concord.audit_tombstone': 1 })
  expect(await lasting(names)).toEqual(others)
  expect(await well('audit-verify.js')).toContain('The audit holds')
  expect(await signIn()).not.toContain('session')
  expect(readFileSync(settings.ERASURE_LEDGER, 'utf8')).not.toMatch(/demo\.example|Sam/)
  await stop()
  expect(await start()).not.toContain('Erased again')
  await stop()
}, 180_000)
