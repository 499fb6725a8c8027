import { afterAll, beforeAll, expect, test } from 'vitest'
import { said } from '../messages/testing.ts'
import { hidden, type Visiting, visiting } from './testing.ts'

let world: Visiting
let coming: string
let past: string
beforeAll(async () => {
  world = await visiting()
  await world.share('amira')
  await world.look("update concord.service set phone = '01632 960 040'")
  coming = await world.plan({ with: `team:${world.teamId}` })
  past = await world.plan({ with: `team:${world.teamId}`, 'on-year': '2020' })
  for (const visit of [coming, past]) await world.ready(visit)
  const [admin] = await world.look(
    `select account_id as account, membership_id as id from concord.membership where role = 'admin' limit 1`,
  )
  const browser = await world.visitor(String(admin?.account), String(admin?.id))
  expect((await browser.post(`/service/teams/${world.teamId}/end`)).status).toBe(303)
}, 60_000)
afterAll(() => world.close())

const told = 'The service ended this team on'

test('H13 a visit that was to be with it says so, whom to ask, and where to change it', async () => {
  const page = await said(world.rosa.get(`/visits/${coming}`))
  expect(page).toContain('Riverside pain team has ended')
  expect(page).toContain(told)
  expect(page).toContain('01632 960 040')
  for (const at of ['/visits', '/today'])
    expect(await said(world.rosa.get(at)), at).toContain('With Riverside pain team (this team has ended)')
})

test('a visit that was is as it was, but for the name', async () => {
  const page = await said(world.rosa.get(`/visits/${past}`))
  expect(page).not.toContain(told)
  expect(page).toContain('This team has ended.')
})

test('whoever still sees it is asked to agree with the person who will see them', async () => {
  const page = await said(world.amira.get(`${world.there}/${coming}`))
  expect(page).toContain('Please agree with Rosa Field who will see them')
  expect(page).not.toContain(told)
})

test('the person says how it was, and is told that no one answers for the team', async () => {
  const answers = world.keyed({ heard: '4', words: '' })
  expect((await world.rosa.post(`/visits/${past}/check`, answers)).status).toBe(303)
  expect(await said(world.rosa.get(`/visits/${past}/check`))).toContain('no one can answer for it')
})

test('it stays a choice of the visit that has it, and of no other', async () => {
  const ended = `value="team:${world.teamId}"`
  expect(await (await world.rosa.get('/visits/new')).text()).not.toContain(ended)
  const form = await (await world.rosa.get(`/visits/${coming}/details`)).text()
  expect(form).toContain(ended)
  const moved = world.details({
    with: `professional:${world.amiraId}`,
    after: hidden(form, 'after'),
  })
  expect((await world.rosa.post(`/visits/${coming}/details`, moved)).status).toBe(303)
  expect(await said(world.rosa.get(`/visits/${coming}`))).not.toContain('Riverside pain team')
})
