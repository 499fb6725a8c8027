import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../../ratchets/access/world.ts'
import { readAnchor } from '../../../platform/audit/anchor.ts'
import { anchorOnce } from '../../../platform/audit/anchoring.ts'
import { verifyAudit } from '../../../platform/audit/verify.ts'
import { lookingAsOwner } from '../../../platform/database/looking.ts'
import { temporaryFolder } from '../../../platform/process/testing.ts'
import { clinicalTables, hashesWithout, namedIn } from '../testing/rows.ts'
import { eraseAgain } from './again.server.ts'
import { readLedger } from './ledger.ts'
import { erase } from './worker.server.ts'

const home = temporaryFolder()
const ledger = path.join(home.folder, 'erasures.log')
const anchor = path.join(home.folder, 'anchor.jsonl')
const day = 24 * 60 * 60 * 1000

let world: World
let account: string
beforeAll(async () => {
  world = await makeWorld()
  const [row] = await world.all('select account_id as id from concord.person where person_id = $1', [
    world.ids.owner,
  ])
  account = String(row?.id)
}, 120_000)
afterAll(async () => {
  await world.close()
  home.remove()
})

const later = (days: number) => ({ ...world.platform, now: () => new Date(Date.now() + days * day) })
const send = async (cookie: string, where: string, fields: Record<string, string>) =>
  world.app.request(where, {
    method: 'POST',
    headers: { cookie, origin: world.platform.origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
const requestOf = async (person: string) =>
  String(
    (
      await world.all(
        'select request_id as id from concord.erasure_request where person_id = $1 and withdrawn_at is null',
        [person],
      )
    )[0]?.id,
  )
const verified = async () => {
  const anchored = await readAnchor(anchor)
  return lookingAsOwner(world.adminUrl, (owner) => verifyAudit(owner, anchored, world.platform.keys))
}

test('a person is erased from every table about people, and of nobody else a row has changed', async () => {
  const { ids, all, platform } = world
  const { database } = platform
  await eraseAgain({ worker: database.worker, keys: platform.keys, file: ledger })
  const own = await world.session('owner')
  const professional = await world.session('named professional')
  await world.app.request(`/people/${ids.owner}`, { headers: { cookie: professional?.cookie ?? '' } })
  await send(professional?.cookie ?? '', `/caseload/${ids.owner}/outcome`, {
    key: randomUUID(),
    outcome: 'spoken',
  })
  await all(
    `insert into concord.caseload_claim (person_id, claim_id, team_id, membership_id, claimed_at)
     select $1, uuidv7(), t.team_id, t.membership_id, now() from concord.team_member t limit 1`,
    [ids.owner],
  )
  await send(own?.cookie ?? '', '/my-data/erase', { key: randomUUID(), sure: 'yes' })
  const request = await requestOf(ids.owner)
  await anchorOnce(database.worker, anchor, new Date())
  const email = 'owner@demo.example'
  const names = [ids.owner, account, email]
  const sessions = (
    await all('select token_hash as hash from identity.session where "userId" = $1', [account])
  ).map(({ hash }) => String(hash))
  const before = await hashesWithout(all, [...names, ...sessions])
  const there = Object.keys(await namedIn(all, names))
  expect(there.length).toBeGreaterThan(15)
  const worklist = ['caseload_claim', 'caseload_entry', 'caseload_outcome', 'day_person', 'suggestion']
  expect(there).toEqual(expect.arrayContaining(worklist.map((table) => `concord.${table}`)))

  await erase(later(13), ledger, request)
  expect(await namedIn(all, [email])).not.toEqual({})
  await erase(later(15), ledger, request)

  for (const table of await clinicalTables(all)) {
    const left = await all(`select 1 from concord.${table} where person_id = $1`, [ids.owner])
    expect([table, left.length]).toEqual([table, table === 'audit_tombstone' ? 1 : 0])
  }
  expect(await namedIn(all, names)).toEqual({ 'concord.audit_tombstone': 1 })
  expect(await hashesWithout(all, [...names, ...sessions])).toEqual(before)

  // Each of their devices is told to clear itself when it comes back.
  const back = await world.app.request('/today', { headers: { cookie: own?.cookie ?? '' } })
  expect(back.status).toBe(303)
  expect(back.headers.get('clear-site-data')).toBe('"storage"')
  const gone = await world.app.request(`/people/${ids.owner}`, {
    headers: { cookie: professional?.cookie ?? '' },
  })
  expect(gone.status).toBe(404)
})

test('the audit still holds, with and without the anchor, and goes on', async () => {
  expect(await verified()).toMatchObject({ faults: [] })
  await anchorOnce(world.platform.database.worker, anchor, new Date(Date.now() + 2 * 60 * 60 * 1000))
  expect(await readAnchor(anchor)).toMatchObject({ sound: true })
  expect(await verified()).toMatchObject({ faults: [] })
})

test('the ledger names them by an id alone, and doing it again changes nothing', async () => {
  const { platform, ids } = world
  const parts = { worker: platform.database.worker, keys: platform.keys, file: ledger }
  expect([...(await readLedger(ledger, platform.keys)).erased.keys()]).toEqual([ids.owner])
  expect(await eraseAgain(parts)).toEqual({ known: 1, again: 0, foreign: 0 })
})
