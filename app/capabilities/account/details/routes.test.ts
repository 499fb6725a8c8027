import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { IdentityMail } from '../../../platform/identity/core.ts'
import { composeAccountMail } from '../mail.ts'
import { origin, startAccount } from '../testing.ts'

let world: Awaited<ReturnType<typeof startAccount>>
beforeAll(async () => {
  world = await startAccount()
})
afterAll(() => world.stop())
beforeEach(async () => {
  world.clock.ahead = 0
  world.mails.length = 0
  await world.pool.query('delete from attempt')
})

const password = 'seven quiet herons'
const fresh = 'a whole new phrase'
let count = 0
async function signedIn() {
  count += 1
  const email = `abel.${count}@example.org`
  const made = await world.identity.createAccount({ email, password })
  if (!('accountId' in made)) throw new Error(made.error)
  const browser = world.browser()
  await browser.post('/sign-in', { email, password })
  return { email, accountId: made.accountId, browser }
}
const staleNow = (accountId: string) =>
  world.pool.query(`update session set "provedAt" = now() - interval '11 minutes' where "userId" = $1`, [
    accountId,
  ])
async function linkIn(kind: IdentityMail['kind']) {
  await world.identity.settled()
  const mail = world.mails.findLast((each) => each.kind === kind)
  if (!mail) return undefined
  const { text } = composeAccountMail(mail, origin)
  return /http:\/\/localhost:3000(\/\S+)/.exec(text)?.[1]
}

describe('recovering by mail', () => {
  it('gives one answer for a known and an unknown address', async () => {
    const { email } = await signedIn()
    for (const typed of [email, 'unknown@example.org'])
      expect((await world.browser().post('/recover', { email: typed })).location).toBe('/recover/sent')
    const sent = await world.browser().get('/recover/sent')
    expect(sent.words).toContain('If that email has an account here')
    expect(await linkIn('recover')).toMatch(/^\/recover\/[\w-]+$/)
    expect(world.mails).toHaveLength(1)
  })

  it('answers before anything is looked up, so that time tells nothing', async () => {
    const { email } = await signedIn()
    const took = async (typed: string) => {
      const from = performance.now()
      await world.browser().post('/recover', { email: typed })
      return performance.now() - from
    }
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < 9; round += 1) {
      times.known.push(await took(email))
      await world.identity.settled()
      times.unknown.push(await took('unknown@example.org'))
      await world.identity.settled()
    }
    const middle = (list: number[]) => list.toSorted((a, b) => a - b)[4] as number
    expect(Math.abs(middle(times.known) - middle(times.unknown))).toBeLessThan(30)
  })

  it('sets a new password, once', async () => {
    const { email } = await signedIn()
    await world.browser().post('/recover', { email })
    const link = (await linkIn('recover')) ?? ''
    const browser = world.browser()
    expect((await browser.get(link)).words).toContain('Choose a new password')
    expect((await browser.post(link, {})).words).toContain('Type a new password')
    expect((await browser.post(link, { 'new-password': 'short' })).words).toContain('at least 10 characters')
    expect((await browser.post(link, { 'new-password': 'password1234' })).words).toContain('easy to guess')
    expect((await browser.post(link, { 'new-password': fresh })).location).toBe('/recover/done')
    for (const answer of [await browser.get(link), await browser.post(link, { 'new-password': password })]) {
      expect(answer.status).toBe(404)
      expect(answer.words).toContain('This link has run out')
    }
    expect((await browser.post('/sign-in', { email, password: fresh })).status).toBe(303)
  })

  it('says what is wrong with an address, and refuses a made-up link', async () => {
    const answer = await world.browser().post('/recover', { email: 'abel at example' })
    expect(answer.status).toBe(400)
    expect(answer.words).toContain('Type your email in full')
    expect(answer.text).toContain('value="abel at example"')
    expect((await world.browser().get('/recover/made-up-token-of-mine')).status).toBe(404)
    expect((await world.browser().get('/recover/%00')).status).toBe(404)
  })
})

describe('changing the password', () => {
  it('asks for the old one, signs other devices out and gives this one a new token', async () => {
    const { email, browser } = await signedIn()
    const other = world.browser()
    await other.post('/sign-in', { email, password })
    const wrong = await browser.post('/account/password', {
      password: 'not it at all',
      'new-password': fresh,
    })
    expect(wrong.words).toContain('That is not your password')
    const empty = await browser.post('/account/password', { password })
    expect(empty.words).toContain('Type a new password')
    const before = browser.cookies.get('concord.session_token')
    const done = await browser.post('/account/password', { password, 'new-password': fresh })
    expect(done.location).toBe('/account?done=password')
    expect(browser.cookies.get('concord.session_token')).not.toBe(before)
    expect((await browser.get('/account?done=password')).words).toContain('Your new password is saved')
    expect((await other.get('/account')).status).toBe(303)
  })
})

describe('changing the email', () => {
  it('asks for a fresh proof, then for the new mailbox', async () => {
    const { browser, accountId } = await signedIn()
    await staleNow(accountId)
    expect((await browser.post('/account/email', { email: 'x@example.org' })).location).toMatch(
      /^\/confirm-it-is-you/,
    )
    expect((await browser.post('/confirm-it-is-you', { password: 'not it' })).words).toContain(
      'That is not your password',
    )
    expect((await browser.post('/confirm-it-is-you', {})).words).toContain('Type your password')
    const proved = await browser.post('/confirm-it-is-you', { password, next: '/account/email' })
    expect(proved.location).toBe('/account/email')
    expect((await browser.post('/account/email', { email: 'nonsense' })).words).toContain(
      'Type the email in full',
    )
    const moved = `moved.${count}@example.org`
    expect((await browser.post('/account/email', { email: moved })).location).toBe('/account/email/sent')
    const link = (await linkIn('confirm-email')) ?? ''
    const mailProgram = world.browser()
    expect((await mailProgram.get(link)).words).toContain('Use this email from now on?')
    expect((await browser.get('/account')).words).not.toContain(moved)
    expect((await mailProgram.post(link)).words).toContain('Your email is changed')
    expect((await browser.get('/account')).words).toContain(moved)
    expect((await mailProgram.post(link)).status).toBe(404)
  })

  it('answers the same when somebody has that address', async () => {
    const [one, other] = [await signedIn(), await signedIn()]
    expect((await one.browser.post('/account/email', { email: other.email })).location).toBe(
      '/account/email/sent',
    )
    expect(await linkIn('confirm-email')).toBeUndefined()
    expect(await linkIn('already-joined')).toBe('/sign-in')
  })
})

describe('mails', () => {
  it('say nothing about pain, health or who sent them', () => {
    const mails: IdentityMail[] = [
      { kind: 'recover', to: 'a@b.cd', token: 't' },
      { kind: 'already-joined', to: 'a@b.cd' },
      { kind: 'sign-up-code', to: 'a@b.cd', code: '123456' },
      { kind: 'confirm-email', to: 'a@b.cd', token: 't' },
      { kind: 'security-notice', to: 'a@b.cd', what: 'password' },
    ]
    for (const mail of mails) {
      const { subject, text } = composeAccountMail(mail, origin)
      expect(`${subject} ${text}`).not.toMatch(/pain|health|clinic|nhs|patient|<|http:\/\/(?!localhost)/i)
      expect(subject.length).toBeLessThan(60)
    }
  })
})

describe('every page of the account', () => {
  it.each([
    '/account',
    '/account/password',
    '/account/email',
    '/account/email/sent',
    '/account/two-step',
    '/account/two-step/code',
    '/account/passkeys',
    '/account/devices',
    '/confirm-it-is-you',
    '/rooms',
  ])('%s asks somebody who is not signed in to sign in first', async (path) => {
    const answer = await world.browser().get(path)
    expect([answer.status, answer.location]).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`])
  })
})
