import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoPassword } from '../../../seeds/staff.ts'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { privacyVersion } from './contract.ts'

const now = String(privacyVersion)
const before = String(privacyVersion - 1)
const news = '/privacy/new?next=%2Ftoday'
let concord: SmallService

beforeAll(async () => {
  concord = await smallService()
})
afterAll(() => concord.close())

const signIn = async (email: string, next = '/today') =>
  (await concord.stranger().post('/sign-in', { email, password: demoPassword, next })).headers.get('location')
const events = async () =>
  (await concord.look(`select detail from concord.audit_event where kind = 'privacy-accepted'`)).map(
    ({ detail }) => detail,
  )

test('whoever agreed to the notice in force goes straight on', async () => {
  expect(await signIn('rosa@demo.example')).toBe('/today')
  expect(await signIn('professional@demo.example', '/caseload')).toBe('/caseload')
  expect(await (await concord.rosa.get('/privacy/new')).text()).toContain('Nothing is new since then')
})

describe('somebody who agreed to the one before', () => {
  beforeEach(() => concord.look('update concord.person set privacy_version = $1', [before]))

  test('is shown what is new after signing in, and every time until they agree', async () => {
    expect(await signIn('rosa@demo.example')).toBe(news)
    const page = await (await concord.rosa.get(news)).text()
    expect(page).toContain('What you make in an exercise is kept')
    expect(page).toContain('href="/today"')
    expect(await signIn('rosa@demo.example')).toBe(news)
  })

  test('comes to help, a flare plan and a bad day without being asked anything', async () => {
    for (const next of ['/help-now', '/flare', '/bad-day'])
      expect(await signIn('rosa@demo.example', next)).toBe(next)
  })

  test('agrees once, with an event in their own log, and to the version on the page alone', async () => {
    const old = await concord.rosa.post('/privacy/new', { version: before, next: '/today' })
    expect([old.status, old.headers.get('location')]).toEqual([303, news])
    expect(await events()).toEqual([])
    const said = { version: now, next: '/today' }
    const answers = await Promise.all([1, 2, 3].map(() => concord.rosa.post('/privacy/new', said)))
    expect(answers.map(({ headers }) => headers.get('location'))).toEqual(['/today', '/today', '/today'])
    expect(await events()).toEqual([{ privacy: now }])
    expect(await signIn('rosa@demo.example')).toBe('/today')
    expect(await (await concord.rosa.get('/access-log')).text()).toContain('agreed to it')
    const [ben] = await concord.look('select privacy_version from concord.person where person_id = $1', [
      concord.benId,
    ])
    expect(ben?.privacy_version).toBe(before)
  })

  test('is never sent to another site', async () => {
    const answer = await concord.ben.post('/privacy/new', {
      version: now,
      next: 'https://elsewhere.example/',
    })
    expect(answer.headers.get('location')).toBe('/')
  })
})

test('somebody at work says that they have read it, for their own membership, in the log of the service', async () => {
  await concord.look('update concord.membership set privacy_version = null')
  expect(await signIn('professional@demo.example', '/caseload')).toBe('/privacy/new?next=%2Fcaseload')
  expect(await (await concord.amira.get('/privacy/new')).text()).toContain('I have read this')
  await Promise.all([1, 2].map(() => concord.amira.post('/privacy/new', { version: now, next: '/caseload' })))
  const read = await concord.look('select membership_id from concord.membership where privacy_version = $1', [
    now,
  ])
  expect(read).toEqual([{ membership_id: concord.amiraId }])
  const said = await concord.look(
    `select actor, detail from concord.service_audit_event where kind = 'privacy-read'`,
  )
  expect(said).toEqual([{ actor: concord.amiraId, detail: { privacy: now } }])
})
