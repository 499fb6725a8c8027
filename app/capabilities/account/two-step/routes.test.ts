import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appCode } from '../../../platform/identity/testing-app-code.ts'
import { startAccount } from '../testing.ts'

let world: Awaited<ReturnType<typeof startAccount>>
beforeAll(async () => {
  world = await startAccount()
})
afterAll(() => world.stop())

const password = 'seven quiet herons'
let count = 0
async function signedIn() {
  count += 1
  const email = `tove.${count}@example.org`
  const made = await world.identity.createAccount({ email, password })
  if (!('accountId' in made)) throw new Error(made.error)
  const browser = world.browser()
  await browser.post('/sign-in', { email, password })
  return { email, accountId: made.accountId, browser }
}

async function withTwoStep() {
  const someone = await signedIn()
  const { browser } = someone
  expect((await browser.post('/account/two-step', { password, do: 'start' })).location).toBe(
    '/account/two-step/code',
  )
  const page = await browser.get('/account/two-step/code')
  const key = (/<code>([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1] ?? '').replaceAll(' ', '')
  const done = await browser.post('/account/two-step/code', { code: appCode(key) })
  const codes = [...done.text.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code]) => code as string)
  return { ...someone, page, key, done, codes }
}

describe('two-step sign-in', () => {
  it('is set up with a picture and a key, and shows its backup codes once', async () => {
    const { browser, page, key, done, codes } = await withTwoStep()
    expect(page.text).toMatch(/<svg role="img" aria-label="[^"]+"/)
    expect(key.length).toBeGreaterThanOrEqual(32)
    expect(done.status).toBe(200)
    expect(codes).toHaveLength(10)
    expect((await browser.get('/account/two-step')).words).toContain('Two-step sign-in is on')
    expect((await browser.get('/account/two-step/code')).location).toBe('/account/two-step')
    expect((await browser.get('/account')).text).not.toContain(codes[0])
  })

  it('is not set up without the password, and a wrong first code changes nothing', async () => {
    const { browser, email } = await signedIn()
    expect((await browser.post('/account/two-step', { do: 'start' })).words).toContain('Type your password')
    const wrong = await browser.post('/account/two-step', { password: 'not it', do: 'start' })
    expect(wrong.words).toContain('That is not your password')
    await browser.post('/account/two-step', { password, do: 'start' })
    expect((await browser.post('/account/two-step/code', {})).words).toContain('Type the code from your app')
    expect((await browser.post('/account/two-step/code', { code: '000000' })).words).toContain('did not work')
    expect((await world.browser().post('/sign-in', { email, password })).location).toBe('/')
  })

  it('does not show the key to somebody who finds the session open later', async () => {
    const { browser, accountId } = await signedIn()
    await browser.post('/account/two-step', { password, do: 'start' })
    await world.pool.query(`update session set "provedAt" = now() - interval '1 hour' where "userId" = $1`, [
      accountId,
    ])
    expect((await browser.get('/account/two-step/code')).location).toMatch(/^\/confirm-it-is-you/)
  })

  it('asks for the code after the password and keeps where to go and whose device it is', async () => {
    const { email, accountId, key } = await withTwoStep()
    const browser = world.browser()
    const first = await browser.post('/sign-in', { email, password, next: '/story', shared: 'yes' })
    expect(first.location).toBe('/sign-in/code?next=%2Fstory&shared=yes')
    expect((await browser.get('/account')).status).toBe(303)
    const page = await browser.get(first.location ?? '')
    expect(page.text).toContain('name="next" value="/story"')
    const form = { next: '/story', shared: 'yes' }
    expect((await browser.post('/sign-in/code', form)).words).toContain('Type your code')
    expect((await browser.post('/sign-in/code', { ...form, code: '000000' })).words).toContain('did not work')
    expect((await browser.post('/sign-in/code', { ...form, code: appCode(key, 30_000) })).location).toBe(
      '/story',
    )
    const sessions = await world.identity.devices.list(accountId)
    expect(sessions.filter(({ sharedDevice }) => sharedDevice)).toHaveLength(1)
  })

  it('takes a backup code instead, and says so when the wait was too long', async () => {
    const { email, codes } = await withTwoStep()
    const browser = world.browser()
    await browser.post('/sign-in', { email, password })
    expect((await browser.post('/sign-in/code', { code: codes[3] ?? '' })).location).toBe('/')
    const late = await world.browser().post('/sign-in/code', { code: '123456' })
    expect([late.status, late.words.includes('took a little too long')]).toEqual([400, true])
  })

  it('makes new backup codes and is turned off again, with the password', async () => {
    const { email, browser, codes } = await withTwoStep()
    const renewed = await browser.post('/account/two-step', { password, do: 'codes' })
    expect(renewed.text.match(/<code>/g)).toHaveLength(10)
    expect(renewed.text).not.toContain(codes[0])
    expect((await browser.post('/account/two-step', { password, do: 'stop' })).location).toBe(
      '/account/two-step?stopped=yes',
    )
    expect((await browser.get('/account/two-step')).words).toContain('Two-step sign-in is off')
    expect((await world.browser().post('/sign-in', { email, password })).location).toBe('/')
  })
})

describe('devices', () => {
  it('are named, said in plain words, and signed out one by one or all others at once', async () => {
    const { email, browser, accountId } = await signedIn()
    const [phone, tablet, stranger] = [world.browser(), world.browser(), await signedIn()]
    await phone.post('/sign-in', { email, password })
    await tablet.post('/sign-in', { email, password })
    const page = await browser.get('/account/devices')
    expect(page.words.match(/Firefox on Linux/g)?.length).toBeGreaterThanOrEqual(3)
    expect(page.words).toContain('This device')
    expect(page.words).toContain('Used just now')
    const ids = [...page.text.matchAll(/name="end" value="([0-9a-f-]{36})"/g)].map(([, id]) => id as string)
    expect(ids).toHaveLength(2)
    const strangers = (await world.identity.devices.list(stranger.accountId))[0]?.id ?? ''
    for (const end of [ids[0] ?? '', strangers, 'nonsense', ''])
      expect((await browser.post('/account/devices', { end })).location).toBe('/account/devices?done=one')
    expect((await stranger.browser.get('/account')).status).toBe(200)
    expect(await world.identity.devices.list(accountId)).toHaveLength(2)
    await browser.post('/account/devices', { end: 'others' })
    expect((await browser.get('/account/devices?done=others')).words).toContain(
      'Every other device is signed out',
    )
    for (const other of [phone, tablet]) expect((await other.get('/account')).status).toBe(303)
  })
})
