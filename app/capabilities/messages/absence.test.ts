import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dateAfter, wallClock } from '../../platform/pure/wall-clock.ts'
import { zone } from './service.contract.ts'
import { begun, type Messaging, messagingService, said } from './testing.ts'

let at: Messaging
let thread = ''
let path = ''
beforeAll(async () => {
  at = await messagingService()
  thread = await begun(at)
  path = `/people/${at.rosaId}/messages/${thread}`
  await at.amira.post(`${path}/assign`, { to: at.amiraId })
}, 60_000)
afterAll(() => at.close())

const parts = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: day }
}
const today = () => wallClock(at.platform.now(), zone).date
const awayFor = (days: number) => ({
  ...parts('from', today()),
  ...parts('until', dateAfter(today(), days)),
})
const rosaReads = () => said(at.rosa.get(`/messages/${thread}`))
const due = async () =>
  (await at.look('select membership_id from concord.due_item where item_id = $1', [thread]))[0]

describe('H13 a message to somebody who is away', () => {
  test('names who stands in, to the person and to them, and nobody’s list hides it', async () => {
    expect(await rosaReads()).toMatch(/You will hear from Amira Patel by/)
    expect(await due()).toEqual({ membership_id: at.amiraId })
    expect((await at.amira.post('/inbox/away', awayFor(30))).status).toBe(303)
    expect(await rosaReads()).toMatch(
      /You will hear from Grace Mensah, who stands in for Amira Patel, by \w+day \d+ \w+/,
    )
    expect(await due()).toEqual({ membership_id: null })
    expect(await said(at.grace.at.get('/inbox'))).toMatch(
      /Rosa Field.*Grace Mensah, standing in for Amira Patel/,
    )
    expect(await said(at.grace.at.get('/caseload'))).toContain('Rosa Field')
    expect(await said(at.amira.get('/inbox'))).not.toContain('Rosa Field')
  })

  test('written now, is promised by who stands in, and stays in the whole team’s list', async () => {
    await at.rosa.post(`/messages/${thread}`, { key: randomUUID(), words: 'Is anybody there?' })
    expect(await due()).toEqual({ membership_id: null })
  })

  test('past its promise says so to both sides, and what else there is; nothing is hidden', async () => {
    at.wait(15)
    const person = await rosaReads()
    expect(person).toMatch(
      /We said \w+day \d+ \w+\. That has passed, and we are sorry\. No one has answered yet\./,
    )
    expect(person).toContain('You can phone 01632 960 014.')
    expect(await said(at.rosa.get('/messages'))).toContain('That has passed')
    expect(await said(at.grace.at.get('/inbox'))).toContain('this has passed')
    expect(await said(at.grace.at.get(path))).toMatch(/That has passed, and Rosa Field can see it\./)
  })

  test('comes back to the one it was given to when they take their absence back', async () => {
    const page = await (await at.amira.get('/inbox/away')).text()
    const [, act = ''] = /action="(\/inbox\/away\/[^"]+\/end)"/.exec(page) ?? []
    expect((await at.grace.at.post(act)).status).toBe(404)
    expect((await at.amira.post(act)).status).toBe(303)
    expect((await at.amira.post(act)).status).toBe(404)
    expect(await said(at.amira.get('/inbox'))).toContain('Rosa Field')
  })

  test('an administrator says it for somebody who is ill, and of no other service’s staff', async () => {
    const { admin } = at
    const ill = { who: at.amiraId, ...awayFor(7) }
    expect((await admin.at.post('/service/messages/away', { ...ill, who: randomUUID() })).status).toBe(400)
    for (const _ of [1, 2]) expect((await admin.at.post('/service/messages/away', ill)).status).toBe(303)
    const found = await at.look('select * from concord.message_absence where withdrawn_at is null')
    expect(found).toHaveLength(1)
    expect(await said(at.grace.at.get('/inbox'))).toContain('standing in for Amira Patel')
  })

  test('falls to the team when who was to answer leaves it', async () => {
    await at.amira.post(`${path}/assign`, { to: at.grace.membershipId })
    const left = `/service/teams/${at.teamId}/members/${at.grace.membershipId}/end`
    expect((await at.admin.at.post(left)).status).toBe(303)
    expect(await due()).toEqual({ membership_id: null })
    const page = await rosaReads()
    expect(page).not.toContain('Grace Mensah by')
    expect((await at.grace.at.get(path)).status).toBe(404)
  })
})

test.each([
  [{}, 'Write day, month and year'],
  [{ ...parts('from', '2027-02-31'), ...parts('until', '2027-03-02') }, 'Write day, month and year'],
  [{ ...parts('from', '2190-01-02'), ...parts('until', '2190-01-01') }, 'after the one before'],
  [{ ...parts('from', '2020-01-02'), ...parts('until', '2020-01-03') }, 'has passed'],
  [{ ...parts('from', '2190-01-01'), ...parts('until', '2195-01-01') }, 'A year at most'],
])('an absence of %j is refused beside its field', async (form, told) => {
  const before = await at.count('message_absence')
  const sent = await at.amira.post('/inbox/away', form as Record<string, string>)
  expect(sent.status).toBe(400)
  expect(await said(sent)).toContain(told)
  expect(await at.count('message_absence')).toBe(before)
})
