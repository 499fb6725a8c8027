import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tokenHash } from './cookie.ts'
import { cookieHeader, startIdentity } from './testing.ts'
import { appCode } from './testing-app-code.ts'

let world: Awaited<ReturnType<typeof startIdentity>>
beforeAll(async () => {
  world = await startIdentity()
}, 60_000)
afterAll(() => world.stop())

const client = { address: '192.0.2.8' }
const password = 'seven quiet herons'
let count = 0
async function newcomer() {
  count += 1
  const email = `lou.${count}@example.org`
  const made = await world.identity.createAccount({ email, password })
  if (!('accountId' in made)) throw new Error(made.error)
  return { email, accountId: made.accountId }
}
const signIn = (email: string, typed = password) =>
  world.identity.signIn({ email, password: typed, sharedDevice: false, client })
async function signedIn(email: string) {
  const answer = await signIn(email)
  if (answer.kind !== 'signed-in') throw new Error(answer.kind)
  return { ...answer, cookieHeader: cookieHeader(answer.cookies) }
}

describe('the second step', () => {
  async function withTwoStep() {
    const { email, accountId } = await newcomer()
    const asking = await signedIn(email)
    await world.identity.chooseMembership(asking.hash, '6f2d7d5e-4a39-4a39-8d7e-1f1f0f1a2b3c')
    const session = await world.identity.session(asking.hash)
    if (!session) throw new Error('no session')
    expect(await world.identity.startTwoStep({ ...asking, session }, password)).toBe(true)
    const waiting = await world.identity.twoStepState(accountId)
    if (waiting.state !== 'pending') throw new Error(waiting.state)
    const first = appCode(waiting.secret)
    const done = await world.identity.finishTwoStep({ ...asking, session }, first)
    if (!done) throw new Error('the first code was not taken')
    return { email, accountId, secret: waiting.secret, first, ...done, before: { ...asking, session } }
  }
  const codeFor = async (email: string, code: string) => {
    const answer = await signIn(email)
    if (answer.kind !== 'code-needed') throw new Error(answer.kind)
    return world.identity.verifyCode({
      cookieHeader: cookieHeader(answer.cookies),
      code,
      sharedDevice: false,
      client,
    })
  }

  it('is turned on by a first code, under a new token for the same stay', async () => {
    const { accountId, cookies, before, backupCodes } = await withTwoStep()
    expect(backupCodes).toHaveLength(10)
    expect(await world.identity.twoStepState(accountId)).toEqual({ state: 'on' })
    expect(await world.identity.session(before.hash)).toBeUndefined()
    const token = world.identity.sessionTokenFrom(cookieHeader(cookies)) ?? ''
    const after = await world.identity.session(tokenHash(token))
    expect(after).toMatchObject({
      membershipId: before.session.membershipId,
      expiresAt: before.session.expiresAt,
    })
  })

  it('asks for a code after the password, takes one once, and no session exists before', async () => {
    const { email, accountId, secret, first } = await withTwoStep()
    const before = (await world.identity.devices.list(accountId)).length
    expect(await codeFor(email, '000000')).toEqual({ kind: 'refused' })
    expect((await world.identity.devices.list(accountId)).length).toBe(before)
    expect(await codeFor(email, first)).toEqual({ kind: 'refused' })
    const code = appCode(secret, 30_000)
    expect((await codeFor(email, code)).kind).toBe('signed-in')
    expect(await codeFor(email, code)).toEqual({ kind: 'refused' })
    expect((await world.identity.devices.list(accountId)).length).toBe(before + 1)
  })

  it('takes each backup code once, and none without the password', async () => {
    const { email, backupCodes } = await withTwoStep()
    const code = (backupCodes[0] ?? '').toUpperCase()
    expect((await codeFor(email, code)).kind).toBe('signed-in')
    expect(await codeFor(email, code)).toEqual({ kind: 'refused' })
    expect(
      await world.identity.verifyCode({
        cookieHeader: '',
        code: backupCodes[1] ?? '',
        sharedDevice: false,
        client,
      }),
    ).toEqual({ kind: 'expired' })
  })

  it('ends a sign-in after five wrong codes', async () => {
    const { email, secret } = await withTwoStep()
    const answer = await signIn(email)
    if (answer.kind !== 'code-needed') throw new Error(answer.kind)
    const held = { cookieHeader: cookieHeader(answer.cookies), sharedDevice: false, client }
    for (let tried = 0; tried < 5; tried += 1)
      expect(await world.identity.verifyCode({ ...held, code: '000000' })).toEqual({ kind: 'refused' })
    expect(await world.identity.verifyCode({ ...held, code: appCode(secret, 30_000) })).toEqual({
      kind: 'expired',
    })
  })

  it('still asks for a code after the password was recovered', async () => {
    const { email } = await withTwoStep()
    await world.identity.startRecovery({ email, client })
    await world.identity.settled()
    const mail = world.mails.findLast((each) => each.kind === 'recover')
    const token = mail?.kind === 'recover' ? mail.token : ''
    await world.identity.finishRecovery({ token, password: 'a whole new phrase' })
    expect((await signIn(email, 'a whole new phrase')).kind).toBe('code-needed')
  })

  it('is turned off with the password, and gives new backup codes with it', async () => {
    const { email, backupCodes, cookies, accountId } = await withTwoStep()
    const session = (await world.identity.devices.list(accountId))[0]
    if (!session) throw new Error('no session')
    const asking = { session, cookieHeader: cookieHeader(cookies) }
    const renewed = await world.identity.renewBackupCodes(asking, password)
    expect(renewed).toHaveLength(10)
    expect(renewed).not.toEqual(backupCodes)
    expect(await world.identity.stopTwoStep(asking, 'wrong password')).toBeUndefined()
    expect(await world.identity.stopTwoStep(asking, password)).toBeDefined()
    expect((await signIn(email)).kind).toBe('signed-in')
  })
})
