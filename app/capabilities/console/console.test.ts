import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import type { MemberViewer } from '../../platform/access/viewer.ts'
import { inSession } from '../../platform/database/transaction.ts'
import { origin } from '../../testing.ts'
import { type Kept, mostInAWeek, passphraseRounds, type WayKind } from './contract.ts'
import { readConsole } from './reads.server.ts'
import { weekOf } from './weeks.rules.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

type Visitor = SmallService['amira']
const bytes = (count: number) => randomBytes(count).toString('base64url')
const way = (kind: WayKind, more: object = {}) => ({
  id: randomUUID(),
  kind,
  salt: bytes(32),
  rounds: kind === 'passphrase' ? passphraseRounds : null,
  credential: kind === 'passkey' ? bytes(20) : null,
  nonce: bytes(12),
  wrapped: bytes(48),
  ...more,
})
const week = () => weekOf(small.platform.now())
const entry = (key: string, more: object = {}) => ({
  ...{ key, id: randomUUID(), week: week(), nonce: bytes(12), words: bytes(2064) },
  ...more,
})
const post = async (who: Visitor, path: string, body: unknown) => {
  const answer = await who.send(`/console/${path}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return answer.status
}
const kept = async (who: Visitor) => (await (await who.get('/console/kept.json')).json()) as Kept
const begin = async (who: Visitor) => {
  const key = randomUUID()
  const ways = [way('passphrase'), way('recovery')]
  expect(await post(who, 'key', { key, ways })).toBe(201)
  return { key, ways }
}
const empty = async (who: Visitor) => void (await who.post('/console/begin-again', { sure: 'yes' }))
/** Another professional of the same service, and the same account in another role. */
const colleague = async (role: string, email: string) => {
  const [row] = await small.look(
    `select m.membership_id, m.account_id from concord.membership m join identity."user" u on u.id = m.account_id
     where u.email = $1 and m.role = $2`,
    [email, role],
  )
  return small.visitor(String(row?.account_id), String(row?.membership_id))
}

describe('a console', () => {
  test('keeps what is sealed for its owner and gives it back as it came', async () => {
    expect(await kept(small.amira)).toEqual({ key: null, ways: [], entries: [] })
    const { key, ways } = await begin(small.amira)
    const first = entry(key)
    expect(await post(small.amira, 'entries', first)).toBe(201)
    const there = await kept(small.amira)
    expect(there.key).toBe(key)
    expect(there.ways).toHaveLength(2)
    expect(there.ways).toEqual(expect.arrayContaining(ways))
    const { key: _, ...sealed } = first
    expect(there.entries).toEqual([sealed])
  })

  test('takes an entry once, however often it comes, and never another under its id', async () => {
    const { key } = await kept(small.amira)
    const one = entry(key ?? '')
    const answers = await Promise.all([1, 2, 3].map(() => post(small.amira, 'entries', one)))
    expect(answers).toEqual([201, 201, 201])
    expect(await post(small.amira, 'entries', { ...one, words: bytes(2064) })).toBe(409)
    const found = (await kept(small.amira)).entries.filter(({ id }) => id === one.id)
    expect(found).toHaveLength(1)
    expect(found[0]?.words).toBe(one.words)
    expect(await post(small.amira, 'entries/gone', { entry: one.id })).toBe(201)
    expect((await kept(small.amira)).entries.map(({ id }) => id)).not.toContain(one.id)
  })

  test('has one key, also when two devices make one at once', async () => {
    await empty(small.amira)
    const made = [1, 2].map(() => ({ key: randomUUID(), ways: [way('passphrase'), way('recovery')] }))
    const answers = await Promise.all(made.map((one) => post(small.amira, 'key', one)))
    expect(answers.toSorted()).toEqual([201, 409])
    const there = await kept(small.amira)
    expect(there.key).toBe(made[answers.indexOf(201)]?.key)
    expect(there.ways).toHaveLength(2)
    expect(await post(small.amira, 'entries', entry(randomUUID()))).toBe(409)
  })

  test('takes more ways; a new recovery code ends the one before; the last way stays', async () => {
    const { key, ways } = await kept(small.amira)
    const [passkey, code] = [way('passkey'), way('recovery')]
    expect(await post(small.amira, 'ways', { key, way: passkey })).toBe(201)
    expect(await post(small.amira, 'ways', { key, way: code })).toBe(201)
    const now = (await kept(small.amira)).ways
    expect(now.map(({ kind }) => kind).toSorted()).toEqual(['passkey', 'passphrase', 'recovery'])
    expect(now.find(({ kind }) => kind === 'recovery')?.id).toBe(code.id)
    expect(await post(small.amira, 'ways/gone', { way: code.id })).toBe(201)
    expect((await kept(small.amira)).ways).toHaveLength(3)
    const passphrase = ways.find(({ kind }) => kind === 'passphrase')?.id
    expect(await post(small.amira, 'ways/gone', { way: passphrase })).toBe(201)
    expect(await post(small.amira, 'ways/gone', { way: passkey.id })).toBe(409)
    expect((await kept(small.amira)).ways).toHaveLength(2)
  })

  test('is begun again when its owner says so and is sure', async () => {
    const unsure = await small.amira.post('/console/begin-again', {})
    expect(unsure.status).toBe(400)
    expect(await unsure.text()).toContain('Tick this if you are sure')
    expect((await kept(small.amira)).key).not.toBeNull()
    const sure = await small.amira.post('/console/begin-again', { sure: 'yes' })
    expect(sure.headers.get('location')).toBe('/console/key?done=gone')
    expect(await kept(small.amira)).toEqual({ key: null, ways: [], entries: [] })
    expect(await small.count('console_entry')).toBe(1)
  })

  test('holds no more in a week than somebody reflects', async () => {
    const { key } = await begin(small.amira)
    for (let at = 0; at < mostInAWeek; at++) expect(await post(small.amira, 'entries', entry(key))).toBe(201)
    expect(await post(small.amira, 'entries', entry(key))).toBe(409)
    await empty(small.amira)
  })
})

describe('bad input is refused and changes nothing', () => {
  const weekAgo = (weeks: number) =>
    weekOf(new Date(small.platform.now().getTime() - weeks * 7 * 24 * 3600_000))
  test.each([
    ['a day instead of a week', () => ({ week: '2026-11-21' }), 400],
    ['a week long gone', () => ({ week: weekAgo(2) }), 409],
    ['a week to come', () => ({ week: weekAgo(-1) }), 409],
    ['a week there is not', () => ({ week: '2026-W60' }), 409],
    ['an id that says when', () => ({ id: '0199d7c0-1234-7000-8000-0123456789ab' }), 400],
    ['words of another length', () => ({ words: bytes(2000) }), 400],
    ['words that are not sealed', () => ({ words: 'I was too far away.' }), 400],
    ['something beside it', () => ({ person: randomUUID() }), 400],
  ])('%s', async (_, wrong, status) => {
    const key = (await kept(small.amira)).key ?? (await begin(small.amira)).key
    expect(await post(small.amira, 'entries', entry(key, wrong()))).toBe(status)
    expect((await kept(small.amira)).entries).toEqual([])
  })
  test.each([
    ['few rounds', () => way('passphrase', { rounds: 1000 })],
    ['a PRF result', () => way('passkey', { prf: bytes(32) })],
    ['a passkey without its id', () => way('passkey', { credential: null })],
    ['a key that is not sealed', () => way('passphrase', { wrapped: bytes(32) })],
  ])('a way with %s', async (_, wrong) => {
    const { key, ways } = await kept(small.amira)
    expect(await post(small.amira, 'ways', { key, way: wrong() })).toBe(400)
    expect((await kept(small.amira)).ways).toEqual(ways)
  })
  test('what is no JSON, or comes as a form', async () => {
    const answer = await small.amira.send('/console/entries', {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: '{',
    })
    expect(answer.status).toBe(400)
    expect((await small.amira.post('/console/entries', { words: 'x' })).status).toBe(415)
  })
  test('last week’s, while a desk stays open over a Sunday', async () => {
    const { key } = await kept(small.amira)
    expect(await post(small.amira, 'entries', entry(key ?? '', { week: weekAgo(1) }))).toBe(201)
  })
})

describe('H04 nobody else has a way to it', () => {
  test('a colleague sees and changes only their own', async () => {
    await empty(small.amira)
    const { key, ways } = await begin(small.amira)
    const one = entry(key)
    await post(small.amira, 'entries', one)
    const other = await colleague('professional', 'tom@demo.example')
    expect(await kept(other)).toEqual({ key: null, ways: [], entries: [] })
    expect(await post(other, 'entries', one)).toBe(409)
    expect(await post(other, 'ways', { key, way: way('recovery') })).toBe(409)
    expect(await post(other, 'entries/gone', { entry: one.id })).toBe(201)
    expect(await post(other, 'ways/gone', { way: ways[0]?.id })).toBe(409)
    await empty(other)
    const there = await kept(small.amira)
    expect([there.entries.length, there.ways.length]).toEqual([1, 2])
  })

  test.each([
    ['lead', 'lead@demo.example'],
    ['admin', 'admin@demo.example'],
    ['reviewer', 'reviewer@demo.example'],
  ])('a %s finds nothing there', async (role, email) => {
    const visitor = await colleague(role, email)
    for (const path of ['', '/over-time', '/key', '/kept.json', '/who-can-read', '/support', '/team-desk'])
      expect((await visitor.get(`/console${path}`)).status).toBe(404)
    for (const path of ['key', 'ways', 'ways/gone', 'entries', 'entries/gone'])
      expect(await post(visitor, path, {})).toBe(404)
    expect((await visitor.post('/console/begin-again', { sure: 'yes' })).status).toBe(404)
  })

  test('the database shows the rows to their owner as a professional, and to the same account in no other role', async () => {
    const { database, identity } = small.platform
    const [amira] = await small.look('select account_id from concord.membership where membership_id = $1', [
      small.amiraId,
    ])
    const account = String(amira?.account_id)
    await small.look(
      `insert into concord.membership (membership_id, account_id, service_id, role, name, began_at)
       select uuidv7(), account_id, service_id, 'admin', 'Amira', now() from concord.membership where membership_id = $1`,
      [small.amiraId],
    )
    const [admin] = await small.look(
      `select membership_id from concord.membership where account_id = $1 and role = 'admin'`,
      [account],
    )
    const seen = async (membership: string | undefined) => {
      const { hash } = await identity.signInAs(account, {})
      if (membership) await identity.chooseMembership(hash, membership)
      const asked = { kind: 'member', role: 'professional', accountId: account } as MemberViewer
      return (await inSession(database.app, hash, (tx) => readConsole(tx, asked))).entries.length
    }
    expect(await seen(small.amiraId)).toBe(1)
    expect(await seen(String(admin?.membership_id))).toBe(0)
    expect(await seen(undefined)).toBe(0)
  })

  test('a professional who leaves cannot reach it, and who comes back finds it', async () => {
    const ended = await small.look(
      `update concord.membership set ended_at = now() where membership_id = $1 returning account_id`,
      [small.amiraId],
    )
    const account = String(ended[0]?.account_id)
    expect((await small.amira.get('/console')).status).not.toBe(200)
    expect((await small.amira.get('/console/kept.json')).status).not.toBe(200)
    const [again] = await small.look(
      `insert into concord.membership (membership_id, account_id, service_id, role, name, began_at)
       select uuidv7(), account_id, service_id, 'professional', 'Amira', now() from concord.membership
       where membership_id = $1 returning membership_id`,
      [small.amiraId],
    )
    const back = await small.visitor(account, String(again?.membership_id))
    const there = await kept(back)
    expect([there.entries.length, there.ways.length]).toEqual([1, 2])
    expect(await post(back, 'entries', entry(there.key ?? ''))).toBe(201)
  })

  test('an account that goes takes it along', async () => {
    const [amira] = await small.look('select account_id from concord.membership where membership_id = $1', [
      small.amiraId,
    ])
    await small.look('select concord.forget_account($1, now())', [amira?.account_id])
    for (const table of ['console_key', 'console_way', 'console_entry'])
      expect(await small.count(table)).toBe(1)
  })
})
