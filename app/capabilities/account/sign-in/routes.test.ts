import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { privacyVersion } from '../../notices/contract.ts'
import { startAccount } from '../testing.ts'

let world: Awaited<ReturnType<typeof startAccount>>
beforeAll(async () => {
  world = await startAccount()
})
afterAll(() => world.stop())
beforeEach(async () => {
  world.clock.ahead = 0
  await world.pool.query('delete from attempt')
})

const password = 'seven quiet herons'
let count = 0
async function newcomer() {
  count += 1
  const email = `ines.${count}@example.org`
  const made = await world.identity.createAccount({ email, password })
  if (!('accountId' in made)) throw new Error(made.error)
  return { email, accountId: made.accountId }
}

describe('signing in', () => {
  it('goes on to the page that was asked for, with a session cookie', async () => {
    const { email } = await newcomer()
    const browser = world.browser()
    const page = await browser.get('/sign-in?next=/story')
    expect(page.status).toBe(200)
    expect(page.text).toContain('name="next" value="/story"')
    const answer = await browser.post('/sign-in', { email, password, next: '/story' })
    expect([answer.status, answer.location]).toEqual([303, '/story'])
    expect((await browser.get('/account')).words).toContain(email)
  })

  it('never goes on to another site', async () => {
    const { email } = await newcomer()
    const answer = await world.browser().post('/sign-in', { email, password, next: '//elsewhere.example' })
    expect(answer.location).toBe('/')
  })

  it('says beside the field what is missing and keeps the email that was typed', async () => {
    const browser = world.browser()
    const noPassword = await browser.post('/sign-in', { email: 'ines@example.org', password: '' })
    expect(noPassword.status).toBe(400)
    expect(noPassword.words).toContain('Type your password')
    expect(noPassword.text).toContain('value="ines@example.org"')
    expect((await browser.post('/sign-in', { email: ' ', password })).words).toContain('Type your email')
    expect((await browser.post('/sign-in', {})).status).toBe(400)
  })

  it('answers word for word the same for a known and an unknown address', async () => {
    const { email } = await newcomer()
    const known = await world.browser().post('/sign-in', { email, password: 'not the password' })
    const other = `x${email.slice(1)}`
    const unknown = await world.browser().post('/sign-in', { email: other, password: 'not the password' })
    expect(known.status).toBe(400)
    const plain = (text: string, typed: string) => text.replaceAll(typed, '').replace(/nonce="[^"]+"/g, '')
    expect(plain(unknown.text, other)).toBe(plain(known.text, email))
    expect(unknown.status).toBe(known.status)
  })

  it('asks for a pause after many tries', async () => {
    const { email } = await newcomer()
    const browser = world.browser()
    await browser.post('/sign-in', { email, password: 'not it' })
    // Nine more that this test does not wait for.
    await world.pool.query(`update attempt set count = count + 9 where kind = 'sign-in'`)
    const answer = await browser.post('/sign-in', { email, password })
    expect(answer.status).toBe(429)
    expect(answer.words).toContain('Please try again in a while')
  })

  it('ends the session it takes the place of', async () => {
    const { email, accountId } = await newcomer()
    const browser = world.browser()
    await browser.post('/sign-in', { email, password })
    await browser.post('/sign-in', { email, password })
    expect(await world.identity.devices.list(accountId)).toHaveLength(1)
  })

  it('refuses a form of another site', async () => {
    const { email } = await newcomer()
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://elsewhere.example',
    }
    const body = new URLSearchParams({ email, password }).toString()
    const answer = await world.browser().send('/sign-in', { method: 'POST', headers, body })
    expect(answer.status).toBe(403)
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  it('leaves no lasting cookie on a device that others use', async () => {
    const { email, accountId } = await newcomer()
    const answer = await world.browser().post('/sign-in', { email, password, shared: 'yes' })
    expect(answer.headers.getSetCookie().join()).not.toMatch(/max-age/i)
    expect((await world.identity.devices.list(accountId))[0]).toMatchObject({ sharedDevice: true })
  })
})

describe('signing out', () => {
  it('ends the session, clears the cookie and wipes the browser’s storage', async () => {
    const { email, accountId } = await newcomer()
    const browser = world.browser()
    await browser.post('/sign-in', { email, password })
    const answer = await browser.post('/sign-out')
    expect([answer.status, answer.location]).toEqual([303, '/sign-in?signed-out=yes'])
    expect(answer.headers.get('clear-site-data')).toContain('storage')
    expect(browser.cookies.size).toBe(0)
    expect(await world.identity.devices.list(accountId)).toEqual([])
    expect((await browser.get('/account')).location).toBe('/sign-in?next=%2Faccount')
  })
})

describe('rooms', () => {
  async function member(roles: string[]) {
    const { email, accountId } = await newcomer()
    const admin = new pg.Client({ connectionString: world.database.adminUrl })
    await admin.connect()
    const ids: string[] = []
    for (const role of roles) {
      const [service, membership] = [randomUUID(), randomUUID()]
      await admin.query(`insert into concord.service values ($1, $2, null, now())`, [
        service,
        `Service of ${role}`,
      ])
      await admin.query(
        `insert into concord.membership (membership_id, account_id, service_id, role, name, began_at, privacy_version)
         values ($1, $2, $3, $4, 'A name', now(), $5)`,
        [membership, accountId, service, role, String(privacyVersion)],
      )
      ids.push(membership)
    }
    await admin.end()
    return { email, accountId, ids }
  }

  it('enter themselves when there is only one', async () => {
    const { email, accountId, ids } = await member(['professional'])
    const answer = await world.browser().post('/sign-in', { email, password, next: '/caseload' })
    expect(answer.location).toBe('/caseload')
    expect((await world.identity.devices.list(accountId))[0]).toMatchObject({ membershipId: ids[0] })
  })

  it('are asked about when there are two, and only one’s own can be chosen', async () => {
    const { email, accountId, ids } = await member(['professional', 'lead'])
    const stranger = await member(['admin'])
    const browser = world.browser()
    expect((await browser.post('/sign-in', { email, password, next: '/service' })).location).toBe(
      '/rooms?next=%2Fservice',
    )
    const page = await browser.get('/rooms?next=/service')
    expect(page.words).toContain('The people I work with')
    expect(page.words).toContain('Service of lead')
    expect(page.words).not.toContain('Service of admin')
    expect((await browser.post('/rooms', { next: '/service' })).words).toContain('Choose one')
    expect((await browser.post('/rooms', { room: stranger.ids[0] ?? '' })).status).toBe(404)
    expect((await browser.post('/rooms', { room: 'no room' })).status).toBe(404)
    expect((await browser.post('/rooms', { room: ids[1] ?? '', next: '/service' })).location).toBe('/service')
    expect((await world.identity.devices.list(accountId))[0]).toMatchObject({ membershipId: ids[1] })
  })
})
