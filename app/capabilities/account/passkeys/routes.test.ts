import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Browser, origin, startAccount } from '../testing.ts'
import { Authenticator } from './testing-authenticator.ts'

let world: Awaited<ReturnType<typeof startAccount>>
beforeAll(async () => {
  world = await startAccount()
})
afterAll(() => world.stop())
beforeEach(() => {
  world.clock.ahead = 0
})

const password = 'seven quiet herons'
let count = 0
async function signedIn() {
  count += 1
  const email = `noor.${count}@example.org`
  const made = await world.identity.createAccount({ email, password })
  if (!('accountId' in made)) throw new Error(made.error)
  const browser = world.browser()
  await browser.post('/sign-in', { email, password })
  return { email, accountId: made.accountId, browser }
}
const optionsFor = async (browser: Browser, act: 'add' | 'sign-in' | 'confirm') =>
  JSON.parse((await browser.postJson(`/auth/passkey/${act}-options`)).text)
async function add(browser: Browser, device: Authenticator) {
  const credential = device.make(await optionsFor(browser, 'add'))
  return browser.postJson('/auth/passkey/add', { credential })
}
async function use(browser: Browser, device: Authenticator, act: 'sign-in' | 'confirm', more = {}) {
  const credential = device.use(await optionsFor(browser, act))
  return browser.postJson(`/auth/passkey/${act}`, { credential, ...more })
}

describe('a passkey', () => {
  it('is added by somebody signed in, listed by device, and signs in again', async () => {
    const { browser, accountId, email } = await signedIn()
    const device = new Authenticator(origin)
    expect((await add(browser, device)).status).toBe(200)
    expect((await browser.get('/account/passkeys')).words).toContain('Firefox on Linux')
    await world.identity.settled()
    expect(world.mails.at(-1)).toMatchObject({ to: email, what: 'passkey-added' })
    const other = world.browser()
    const answer = await use(other, device, 'sign-in', { next: '/story' })
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { location: '/story' }])
    expect((await other.get('/account')).words).toContain(email)
    expect(await world.identity.devices.list(accountId)).toHaveLength(2)
  })

  it('does not show the session’s token to scripts', async () => {
    const { browser } = await signedIn()
    const device = new Authenticator(origin)
    await add(browser, device)
    const answer = await use(world.browser(), device, 'sign-in')
    expect(answer.text).not.toMatch(/token|session/)
    expect(answer.headers.getSetCookie().every((cookie) => cookie.includes('HttpOnly'))).toBe(true)
  })

  it('leaves no lasting cookie on a device that others use', async () => {
    const { browser } = await signedIn()
    const device = new Authenticator(origin)
    await add(browser, device)
    const answer = await use(world.browser(), device, 'sign-in', { shared: true })
    expect(answer.headers.getSetCookie().join()).not.toMatch(/max-age=[1-9]/i)
  })

  it('asks whoever uses it for PIN, finger or face, and does not work without', async () => {
    const { browser } = await signedIn()
    const careless = new Authenticator(origin, { checksItsOwner: false })
    expect((await add(browser, careless)).status).toBe(401)
    expect((await optionsFor(browser, 'add')).authenticatorSelection.userVerification).toBe('required')
    expect((await optionsFor(browser, 'sign-in')).userVerification).toBe('required')
  })

  it('works once for each question, on this site alone', async () => {
    const { browser } = await signedIn()
    const device = new Authenticator(origin)
    await add(browser, device)
    const other = world.browser()
    const credential = device.use(await optionsFor(other, 'sign-in'))
    expect((await world.browser().postJson('/auth/passkey/sign-in', { credential })).status).toBe(401)
    expect((await other.postJson('/auth/passkey/sign-in', { credential })).status).toBe(200)
    expect((await other.postJson('/auth/passkey/sign-in', { credential })).status).toBe(401)
    const elsewhere = new Authenticator('https://elsewhere.example')
    expect((await add(browser, elsewhere)).status).toBe(401)
    expect((await use(world.browser(), new Authenticator(origin), 'sign-in')).status).toBe(401)
  })

  it('proves again that it is you, under a new token, and only with your own', async () => {
    const { browser, accountId } = await signedIn()
    const device = new Authenticator(origin)
    await add(browser, device)
    const stranger = await signedIn()
    const strange = new Authenticator(origin)
    await add(stranger.browser, strange)
    await world.pool.query(`update session set "provedAt" = now() - interval '1 hour' where "userId" = $1`, [
      accountId,
    ])
    expect((await browser.get('/account/passkeys')).location).toBe(
      '/confirm-it-is-you?next=%2Faccount%2Fpasskeys',
    )
    expect((await browser.get('/confirm-it-is-you')).words).toContain('Use a passkey')
    expect((await use(browser, strange, 'confirm')).status).toBe(401)
    expect((await world.identity.devices.list(stranger.accountId)).length).toBe(1)
    const before = browser.cookies.get('concord.session_token')
    const answer = await use(browser, device, 'confirm', { next: '/account/passkeys' })
    expect(JSON.parse(answer.text)).toEqual({ location: '/account/passkeys' })
    expect(browser.cookies.get('concord.session_token')).not.toBe(before)
    expect((await browser.get('/account/passkeys')).status).toBe(200)
    expect(await world.identity.devices.list(accountId)).toHaveLength(1)
  })

  it('is not added without a fresh proof, or without signing in', async () => {
    const { browser, accountId } = await signedIn()
    await world.pool.query(`update session set "provedAt" = now() - interval '1 hour' where "userId" = $1`, [
      accountId,
    ])
    expect((await browser.postJson('/auth/passkey/add-options')).status).toBe(403)
    expect((await browser.postJson('/auth/passkey/add', { credential: {} })).status).toBe(403)
    expect((await world.browser().postJson('/auth/passkey/add-options')).status).toBe(303)
  })

  it('is removed by its owner alone, and then signs nobody in', async () => {
    const { browser, accountId } = await signedIn()
    const device = new Authenticator(origin)
    await add(browser, device)
    const id = (await world.identity.passkeys.list(accountId))[0]?.id ?? ''
    const stranger = await signedIn()
    await stranger.browser.post('/account/passkeys', { remove: id })
    expect(await world.identity.passkeys.list(accountId)).toHaveLength(1)
    expect((await browser.post('/account/passkeys', { remove: id })).status).toBe(303)
    expect(await world.identity.passkeys.list(accountId)).toEqual([])
    expect((await use(world.browser(), device, 'sign-in')).status).toBe(401)
  })

  it('survives nonsense with a clear refusal', async () => {
    const { browser } = await signedIn()
    await optionsFor(browser, 'sign-in')
    const credential = { id: 'x', rawId: 'x', type: 'public-key' }
    expect((await browser.postJson('/auth/passkey/sign-in', { credential })).status).toBe(401)
    expect((await browser.postJson('/auth/passkey/sign-in', {})).status).toBe(400)
    expect((await browser.post('/auth/passkey/sign-in', {})).status).toBe(415)
    const wrong = { method: 'POST', headers: { 'content-type': 'application/json', origin }, body: '{"a"' }
    expect((await browser.send('/auth/passkey/sign-in', wrong)).status).toBe(400)
    await optionsFor(browser, 'add')
    expect((await browser.postJson('/auth/passkey/add', { credential })).status).toBe(401)
  })

  it('has no other addresses of the library behind it', async () => {
    const { browser } = await signedIn()
    for (const path of [
      '/auth/sign-in/email',
      '/auth/sign-up/email',
      '/auth/get-session',
      '/auth/passkey/list-user-passkeys',
      '/auth/passkey/generate-register-options',
      '/auth/two-factor/enable',
      '/auth/update-user',
    ])
      for (const answer of [await browser.get(path), await browser.postJson(path)])
        expect(answer.status).toBe(404)
  })
})
