import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const titleOf = async (answer: Response | Promise<Response>) =>
  /<title>([^<]*)/.exec(await (await answer).text())?.[1]

test('H11 discreet, pages have another name, say no more than the room, and can be left', async () => {
  expect(await titleOf(small.rosa.get('/story/know-me'))).toContain('Concord')
  const chosen = await small.rosa.post('/discreet', { discreet: 'on' })
  expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/discreet?saved=yes'])
  expect(await titleOf(small.rosa.get('/story/know-me'))).toBe('My story · Notes')
  expect(await titleOf(small.rosa.get('/sharing'))).toBe('My team · Notes')
  const page = await (await small.rosa.get('/today')).text()
  expect(page).toMatch(/<form method="post" action="\/leave" data-quick-exit="https:/)
  expect(page).toContain('href="/manifest.webmanifest?plain=yes"')
  expect(page).not.toContain('class="mark"')
  const manifest = (await (await small.rosa.get('/manifest.webmanifest?plain=yes')).json()) as {
    name: string
  }
  expect(manifest.name).toBe('Notes')
})

test('it is the account’s choice: another device has it from signing in on, and lets it go so', async () => {
  const email = 'discreet@example.org'
  const password = randomUUID()
  await small.platform.identity.createAccount({ email, password })
  const first = small.stranger()
  await first.post('/sign-in', { email, password })
  await first.post('/discreet', { discreet: 'on' })
  const second = small.stranger()
  expect(await titleOf(second.get('/sign-in'))).toContain('Concord')
  await second.post('/sign-in', { email, password })
  expect(await titleOf(second.get('/account'))).toBe('Notes')
  await second.post('/sign-out')
  expect(await titleOf(second.get('/sign-in'))).toBe('Notes')
  await first.post('/discreet', { discreet: 'off' })
  await second.post('/sign-in', { email, password })
  expect(await titleOf(second.get('/account'))).toContain('Concord')
})

test('bad input changes nothing and says what to do', async () => {
  const answer = await small.ben.post('/discreet', { discreet: 'perhaps' })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('Choose one of the two')
  expect(await titleOf(small.ben.get('/today'))).toContain('Concord')
  expect((await small.stranger().get('/discreet')).headers.get('location')).toContain('/sign-in')
})

test('H11 leaving ends the session and goes on to another site, with nobody signed in too', async () => {
  const account = await small.look('select account_id as id from concord.person where person_id = $1', [
    small.rosaId,
  ])
  const device = await small.visitor(String(account[0]?.id))
  expect((await device.get('/story')).status).toBe(200)
  const left = await device.post('/leave')
  expect(left.status).toBe(200)
  expect(left.headers.get('refresh')).toBe('0; url=https://www.bbc.co.uk/weather')
  expect(left.headers.get('clear-site-data')).toBeNull()
  expect(await left.text()).not.toMatch(/Concord|Rosa|pain/i)
  expect((await device.get('/story')).headers.get('location')).toContain('/sign-in')
  expect((await small.stranger().post('/leave')).status).toBe(200)
})
