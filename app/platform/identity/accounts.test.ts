import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { IdentityMail } from './core.ts'
import { migrateIdentity } from './migrate.ts'
import { cookieHeader, startIdentity } from './testing.ts'

let world: Awaited<ReturnType<typeof startIdentity>>
beforeAll(async () => {
  world = await startIdentity()
}, 60_000)
afterAll(() => world.stop())
beforeEach(async () => {
  await world.identity.settled()
  world.clock.ahead = 0
  world.mails.length = 0
  await world.pool.query('delete from attempt')
})

const client = { address: '192.0.2.8' }
const password = 'seven quiet herons'
let count = 0
async function newcomer() {
  count += 1
  const email = `sam.${count}@example.org`
  const made = await world.identity.createAccount({ email, password })
  if (!('accountId' in made)) throw new Error(made.error)
  return { email, accountId: made.accountId }
}
const signIn = (email: string, typed = password) =>
  world.identity.signIn({ email, password: typed, sharedDevice: false, client })
async function signedIn(email: string, typed = password) {
  const answer = await signIn(email, typed)
  if (answer.kind !== 'signed-in') throw new Error(answer.kind)
  const session = await world.identity.session(answer.hash)
  if (!session) throw new Error('no session')
  return { ...answer, session, cookieHeader: cookieHeader(answer.cookies) }
}
async function mailOf<K extends IdentityMail['kind']>(kind: K) {
  await world.identity.settled()
  return world.mails.filter((mail): mail is IdentityMail & { kind: K } => mail.kind === kind)
}
describe('an account', () => {
  it('is one per address, and says what is wrong with a password', async () => {
    const { email } = await newcomer()
    expect(await world.identity.createAccount({ email: email.toUpperCase(), password })).toEqual({
      error: 'email-taken',
    })
    expect(await world.identity.createAccount({ email: 'x@example.org', password: 'short' })).toEqual({
      error: 'too-short',
    })
    expect(await world.identity.createAccount({ email: 'nonsense', password })).toEqual({
      error: 'email-unreadable',
    })
  })

  it('can be removed with everything of it', async () => {
    const { email, accountId } = await newcomer()
    const { hash } = await signedIn(email)
    await world.identity.deleteAccount(accountId)
    expect(await world.identity.session(hash)).toBeUndefined()
    expect(await signIn(email)).toEqual({ kind: 'refused' })
    expect(await world.identity.emailOf(accountId)).toBeUndefined()
  })

  it('keeps its tables as they are when the migrations run again', async () => {
    const { email } = await newcomer()
    await Promise.all([migrateIdentity(world.pool), migrateIdentity(world.pool)])
    expect((await signIn(email)).kind).toBe('signed-in')
  })
})

describe('signing up', () => {
  it('makes an account when the mailed code comes back, once', async () => {
    const begun = await world.identity.startSignUp({ email: 'New@Example.org', password, client })
    if (!('signUp' in begun)) throw new Error(begun.error)
    const [mail] = await mailOf('sign-up-code')
    expect(mail?.to).toBe('new@example.org')
    const { signUp } = begun
    const code = mail?.code ?? ''
    const wrong = code === '000000' ? '000001' : '000000'
    expect(await world.identity.finishSignUp({ signUp, code: wrong })).toEqual({ error: 'code' })
    const done = await world.identity.finishSignUp({ signUp, code: ` ${code.slice(0, 3)} ${code.slice(3)}` })
    expect(done).toHaveProperty('accountId')
    expect(await world.identity.finishSignUp({ signUp, code })).toEqual({ error: 'expired' })
    expect((await signIn('new@example.org')).kind).toBe('signed-in')
  })

  it('answers the same for a known address, and tells its owner instead', async () => {
    const { email } = await newcomer()
    const begun = await world.identity.startSignUp({ email, password: 'another long one', client })
    expect(begun).toEqual({ signUp: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect(await mailOf('already-joined')).toEqual([{ kind: 'already-joined', to: email }])
    expect(await mailOf('sign-up-code')).toEqual([])
    if ('signUp' in begun)
      expect(await world.identity.finishSignUp({ signUp: begun.signUp, code: '123456' })).toEqual({
        error: 'code',
      })
    expect(await signIn(email, 'another long one')).toEqual({ kind: 'refused' })
  })

  it('ends after five tries, and after half an hour', async () => {
    const begin = async (email: string) => {
      const begun = await world.identity.startSignUp({ email, password, client })
      if (!('signUp' in begun)) throw new Error(begun.error)
      return { signUp: begun.signUp, code: (await mailOf('sign-up-code')).at(-1)?.code ?? '' }
    }
    const first = await begin('tries@example.org')
    const wrong = first.code === '000000' ? '000001' : '000000'
    for (let tried = 0; tried < 5; tried += 1)
      expect(await world.identity.finishSignUp({ ...first, code: wrong })).toEqual({ error: 'code' })
    expect(await world.identity.finishSignUp(first)).toEqual({ error: 'expired' })
    const second = await begin('late@example.org')
    world.clock.ahead = 31 * 60 * 1000
    expect(await world.identity.finishSignUp(second)).toEqual({ error: 'expired' })
    expect(await world.identity.finishSignUp({ signUp: 'no id', code: '1' })).toEqual({ error: 'expired' })
  })
})

describe('recovering', () => {
  it('sends a link that works once, signs every device out and tells the owner', async () => {
    const { email } = await newcomer()
    const { hash } = await signedIn(email)
    expect(await world.identity.startRecovery({ email, client })).toBe('started')
    const token = (await mailOf('recover'))[0]?.token ?? ''
    expect(await world.identity.recoveryWaits(token)).toBe(true)
    expect(await world.identity.finishRecovery({ token, password: 'short' })).toEqual({ error: 'too-short' })
    expect(await world.identity.finishRecovery({ token, password: 'a whole new phrase' })).toHaveProperty(
      'accountId',
    )
    expect(await world.identity.finishRecovery({ token, password: 'another new phrase' })).toEqual({
      error: 'expired',
    })
    expect(await world.identity.session(hash)).toBeUndefined()
    expect(await signIn(email)).toEqual({ kind: 'refused' })
    expect((await signIn(email, 'a whole new phrase')).kind).toBe('signed-in')
    expect((await mailOf('security-notice'))[0]).toMatchObject({ to: email, what: 'password' })
  })

  it('answers the same for an unknown address and sends nothing; the token is not kept in the open', async () => {
    expect(await world.identity.startRecovery({ email: 'unknown@example.org', client })).toBe('started')
    await world.identity.settled()
    expect(world.mails).toEqual([])
    const { email } = await newcomer()
    await world.identity.startRecovery({ email, client })
    const token = (await mailOf('recover'))[0]?.token ?? 'none'
    const { rows } = await world.pool.query('select string_agg(identifier, $1) as all from verification', [
      ' ',
    ])
    expect(rows[0].all).not.toContain(token)
  })

  it('ends after 30 minutes and sends at most three mails an hour', async () => {
    const { email } = await newcomer()
    for (let asked = 0; asked < 5; asked += 1) await world.identity.startRecovery({ email, client })
    const mails = await mailOf('recover')
    expect(mails).toHaveLength(3)
    world.clock.ahead = 31 * 60 * 1000
    expect(await world.identity.recoveryWaits(mails[0]?.token ?? '')).toBe(false)
    expect(
      await world.identity.finishRecovery({ token: mails[0]?.token ?? '', password: 'a whole new phrase' }),
    ).toEqual({ error: 'expired' })
  })
})

describe('changing password and e-mail', () => {
  it('signs other devices out and keeps this one', async () => {
    const { email, accountId } = await newcomer()
    const [here, there] = [await signedIn(email), await signedIn(email)]
    expect(await world.identity.checkPassword(accountId, 'wrong password')).toBe('wrong')
    expect(await world.identity.checkPassword(accountId, password)).toBe('right')
    const change = { accountId, keptHash: here.hash }
    expect(await world.identity.changePassword({ ...change, password: 'password1234' })).toBe('too-common')
    expect(await world.identity.changePassword({ ...change, password: 'a whole new phrase' })).toBeUndefined()
    expect(await world.identity.session(here.hash)).toBeDefined()
    expect(await world.identity.session(there.hash)).toBeUndefined()
    expect((await signIn(email, 'a whole new phrase')).kind).toBe('signed-in')
  })

  it('moves to an address whose mailbox confirms it, and tells the old one', async () => {
    const { email } = await newcomer()
    const { session } = await signedIn(email)
    expect(await world.identity.requestEmail(session, 'Moved@Example.org')).toBe('started')
    const token = (await mailOf('confirm-email'))[0]?.token ?? ''
    expect(await world.identity.emailChangeWaits(token)).toBe(true)
    expect((await signIn('moved@example.org')).kind).toBe('refused')
    expect(await world.identity.confirmEmail(token)).toBe(true)
    expect(await world.identity.confirmEmail(token)).toBe(false)
    expect((await signIn('moved@example.org')).kind).toBe('signed-in')
    expect((await mailOf('security-notice'))[0]).toMatchObject({ to: email, what: 'email' })
  })

  it('does not say that an address is taken', async () => {
    const [one, other] = [await newcomer(), await newcomer()]
    const { session } = await signedIn(one.email)
    expect(await world.identity.requestEmail(session, other.email)).toBe('started')
    expect(await mailOf('confirm-email')).toEqual([])
    expect(await mailOf('already-joined')).toEqual([{ kind: 'already-joined', to: other.email }])
  })
})
