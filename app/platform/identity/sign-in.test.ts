import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tokenHash } from './cookie.ts'
import { cookieHeader, startIdentity } from './testing.ts'

let world: Awaited<ReturnType<typeof startIdentity>>
beforeAll(async () => {
  world = await startIdentity()
}, 60_000)
afterAll(() => world.stop())
beforeEach(async () => {
  world.clock.ahead = 0
  await world.pool.query('delete from attempt')
})

const client = {
  address: '192.0.2.7',
  userAgent: 'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36',
}
const password = 'seven quiet herons'
let count = 0
async function newcomer() {
  count += 1
  const email = `rosa.${count}@example.org`
  const made = await world.identity.createAccount({ email, password })
  if (!('accountId' in made)) throw new Error(made.error)
  return { email, accountId: made.accountId }
}
const signIn = (email: string, typed = password, sharedDevice = false) =>
  world.identity.signIn({ email, password: typed, sharedDevice, client })
const signedIn = async (email: string, sharedDevice = false) => {
  const answer = await signIn(email, password, sharedDevice)
  if (answer.kind !== 'signed-in') throw new Error(answer.kind)
  return answer
}

describe('signing in by password', () => {
  it('opens a session that the signed cookie leads to', async () => {
    const rosa = await newcomer()
    const { cookies, hash, accountId } = await signedIn(` ${rosa.email.toUpperCase()} `)
    expect(accountId).toBe(rosa.accountId)
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(
      /^concord\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const token = world.identity.sessionTokenFrom(`other=1; ${cookieHeader(cookies)}; more=2`)
    expect(tokenHash(token ?? '')).toBe(hash)
    expect(await world.identity.session(hash)).toMatchObject({
      accountId: rosa.accountId,
      membershipId: null,
      device: 'Chrome on Android',
      sharedDevice: false,
    })
  })

  it('keeps neither the address, the user agent, a name nor the token in a form that could be used', async () => {
    const rosa = await newcomer()
    const { hash } = await signedIn(rosa.email)
    const { rows } = await world.pool.query('select * from session where token_hash = $1', [hash])
    expect(rows[0]).toMatchObject({ ipAddress: '', userAgent: '' })
    const user = await world.pool.query('select name, image from "user" where id = $1', [rosa.accountId])
    expect(user.rows[0]).toEqual({ name: '', image: null })
    const attempts = await world.pool.query('select string_agg(key, $1) as keys from attempt', [' '])
    expect(attempts.rows[0].keys ?? '').not.toContain('192.0.2.7')
  })

  it('refuses a changed signature, a changed token and nonsense', async () => {
    const { cookies } = await signedIn((await newcomer()).email)
    const [name, value] = (cookieHeader(cookies) as string).split('=') as [string, string]
    const changed = decodeURIComponent(value)
    const read = (text: string) => world.identity.sessionTokenFrom(`${name}=${encodeURIComponent(text)}`)
    expect(read(changed)).toBeDefined()
    expect(read(`x${changed}`)).toBeUndefined()
    expect(read(`${changed.slice(0, -3)}AA=`)).toBeUndefined()
    expect(read(changed.split('.')[0] as string)).toBeUndefined()
    for (const header of [undefined, null, '', ';;', `${name}`, `${name}=%E0%A4%A`])
      expect(world.identity.sessionTokenFrom(header)).toBeUndefined()
  })

  it('gives one answer for a wrong password, an unknown address and no address', async () => {
    const rosa = await newcomer()
    expect(await signIn(rosa.email, 'not the password')).toEqual({ kind: 'refused' })
    expect(await signIn('nobody@example.org', 'not the password')).toEqual({ kind: 'refused' })
    expect(await signIn('not an address')).toEqual({ kind: 'refused' })
    expect(await signIn(rosa.email, 'x'.repeat(5000))).toEqual({ kind: 'refused' })
  })

  it('takes about as long for an unknown address as for a known one', async () => {
    const rosa = await newcomer()
    const took = { known: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < 7; round += 1) {
      for (const which of ['known', 'unknown'] as const) {
        const from = performance.now()
        await world.identity.signIn({
          email: which === 'known' ? rosa.email : 'nobody.here@example.org',
          password: 'not the password',
          sharedDevice: false,
          client: { address: `timing ${round}` },
        })
        took[which].push(performance.now() - from)
      }
    }
    const middle = (times: number[]) => times.toSorted((a, b) => a - b)[3] as number
    const [known, unknown] = [middle(took.known), middle(took.unknown)]
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(1.5)
  })

  it('asks for a pause after ten wrong tries, for a known and an unknown address alike, and lets go after a while', async () => {
    const rosa = await newcomer()
    for (const email of [rosa.email, `unknown.${count}@example.org`]) {
      expect(await signIn(email, 'not the password')).toEqual({ kind: 'refused' })
      // Eight more that this test does not wait for.
      await world.pool.query(`update attempt set count = count + 8 where kind = 'sign-in' and count = 1`)
      expect(await signIn(email, 'not the password')).toEqual({ kind: 'refused' })
      expect(await signIn(email)).toEqual({ kind: 'wait' })
    }
    world.clock.ahead = 16 * 60 * 1000
    expect((await signIn(rosa.email)).kind).toBe('signed-in')
  })

  it('does not let many tries at once slip under the limit', async () => {
    const rosa = await newcomer()
    const answers = await Promise.all(
      Array.from({ length: 24 }, () => signIn(rosa.email, 'not the password')),
    )
    expect(answers.filter(({ kind }) => kind === 'refused').length).toBeLessThanOrEqual(10)
    expect(answers.filter(({ kind }) => kind === 'wait').length).toBeGreaterThanOrEqual(14)
  })

  it('logs nothing about who tried', () => {
    expect(world.lines.join('\n')).not.toMatch(/example\.org|herons/)
  })
})

describe('a session', () => {
  it('is found by the database function that other roles may call, and by nothing else of theirs', async () => {
    const rosa = await newcomer()
    const { hash } = await signedIn(rosa.email)
    const { default: pg } = await import('pg')
    const app = new pg.Client({ connectionString: world.database.urlFor('concord_app') })
    await app.connect()
    const { rows } = await app.query('select * from identity.live_session($1)', [hash])
    expect(rows[0]).toMatchObject({ account_id: rosa.accountId, membership_id: null, shared_device: false })
    expect((await app.query('select * from identity.live_session(null)')).rows).toEqual([])
    for (const table of ['session', '"user"', 'account', 'verification', 'passkey', '"twoFactor"', 'attempt'])
      await expect(app.query(`select * from identity.${table}`)).rejects.toThrow(/permission denied/)
    await app.end()
  })

  const livesAfter = async (hash: string, minutes: number) => {
    await world.pool.query(
      `update session set "lastSeenAt" = "lastSeenAt" - make_interval(mins => $2) where token_hash = $1`,
      [hash, minutes],
    )
    const { rows } = await world.pool.query('select 1 from live_session($1)', [hash])
    const seen = await world.identity.session(hash)
    expect(rows.length === 1).toBe(seen !== undefined)
    return seen !== undefined
  }

  it('H11 ends after silence: 12 hours for a person, 15 minutes on a shared device, 30 minutes for staff', async () => {
    const { email } = await newcomer()
    const own = await signedIn(email)
    expect(await livesAfter(own.hash, 11 * 60)).toBe(true)
    expect(await livesAfter(own.hash, 61)).toBe(false)
    const shared = await signedIn(email, true)
    expect(await livesAfter(shared.hash, 14)).toBe(true)
    expect(await livesAfter(shared.hash, 2)).toBe(false)
    const staff = await signedIn(email)
    await world.identity.chooseMembership(staff.hash, '6f2d7d5e-4a39-4a39-8d7e-1f1f0f1a2b3c')
    expect(await livesAfter(staff.hash, 29)).toBe(true)
    expect(await livesAfter(staff.hash, 2)).toBe(false)
  })

  it('ends in any case after 30 days, or 12 hours in a professional room', async () => {
    const { email } = await newcomer()
    const { hash } = await signedIn(email)
    const whole = async () => {
      const session = await world.identity.session(hash)
      return session && session.expiresAt.getTime() - session.createdAt.getTime()
    }
    const hour = 60 * 60 * 1000
    expect(await whole()).toBe(30 * 24 * hour)
    await world.identity.chooseMembership(hash, '6f2d7d5e-4a39-4a39-8d7e-1f1f0f1a2b3c')
    expect(await whole()).toBe(12 * hour)
    await world.identity.chooseMembership(hash, null)
    expect(await whole()).toBe(30 * 24 * hour)
  })

  it('leaves no cookie behind on a shared device', async () => {
    const { cookies } = await signedIn((await newcomer()).email, true)
    expect(cookies.join()).not.toMatch(/Max-Age|Expires/i)
  })

  it('moves "last seen" on at most once a minute', async () => {
    const { hash } = await signedIn((await newcomer()).email)
    const seen = async () => (await world.identity.session(hash))?.lastSeenAt.getTime()
    const first = await seen()
    world.clock.ahead = 50_000
    await world.identity.touch(hash)
    expect(await seen()).toBe(first)
    world.clock.ahead = 115_000
    await world.identity.touch(hash)
    expect(await seen()).toBeGreaterThan(first as number)
  })

  it('H11 is listed, revoked alone and revoked with all others', async () => {
    const { email, accountId } = await newcomer()
    const stranger = await signedIn((await newcomer()).email)
    const [here, phone, tablet] = [await signedIn(email), await signedIn(email), await signedIn(email)]
    const { devices, session } = world.identity
    expect(await devices.list(accountId)).toHaveLength(3)
    const phoneId = (await session(phone.hash))?.id as string
    const strangerId = (await session(stranger.hash))?.id as string
    expect(await devices.end(accountId, phoneId)).toBe(true)
    expect(await devices.end(accountId, strangerId)).toBe(false)
    expect(await devices.end(accountId, 'no id at all')).toBe(false)
    expect(await session(phone.hash)).toBeUndefined()
    expect(await session(stranger.hash)).toBeDefined()
    await devices.endOthers(accountId, here.hash)
    expect(await session(tablet.hash)).toBeUndefined()
    expect(await session(here.hash)).toBeDefined()
  })

  it('gets a new token when somebody proves again that it is them, for the same stay', async () => {
    const { email } = await newcomer()
    const { hash } = await signedIn(email)
    await world.identity.chooseMembership(hash, '6f2d7d5e-4a39-4a39-8d7e-1f1f0f1a2b3c')
    const before = await world.identity.session(hash)
    if (!before) throw new Error('no session')
    world.clock.ahead = 11 * 60 * 1000
    expect(world.identity.isFresh(before)).toBe(false)
    const renewed = await world.identity.renewSession(before, hash)
    expect(await world.identity.session(hash)).toBeUndefined()
    const after = await world.identity.session(renewed.hash)
    if (!after) throw new Error('no session')
    expect(world.identity.isFresh(after)).toBe(true)
    expect(after).toMatchObject({ membershipId: before.membershipId, device: before.device })
    expect(after.expiresAt).toEqual(before.expiresAt)
  })
})

describe('cookies where the origin is https', () => {
  it('are bound to the host and sent over https alone', async () => {
    const { createIdentity } = await import('./identity.ts')
    const identity = createIdentity({
      pool: world.pool,
      origin: 'https://concord.example',
      secret: 'a secret of this test, long enough to be one',
      sendMail: async () => {},
    })
    const { email } = await newcomer()
    const answer = await identity.signIn({ email, password, sharedDevice: false, client })
    if (answer.kind !== 'signed-in') throw new Error(answer.kind)
    expect(answer.cookies[0]).toMatch(/^__Host-concord\.session_token=[^;]+;.*Secure/)
    expect(answer.cookies[0]).not.toMatch(/Domain/i)
    expect(identity.sessionTokenFrom(cookieHeader(answer.cookies))).toBeDefined()
    const { cookies } = await identity.signInAs(answer.accountId)
    expect(cookies[0]).toMatch(
      /^__Host-concord\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })
})
