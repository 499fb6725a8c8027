import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstMessage, type Messaging, messagingService, said } from './testing.ts'

let at: Messaging
beforeAll(async () => {
  at = await messagingService()
}, 60_000)
afterAll(() => at.close())

const hours = (changed: Record<string, string | string[]> = {}) => ({
  days: ['1', '2', '3', '4'],
  opens: '8:30',
  closes: '16.00',
  'answer-days': '5',
  safeguarding: 'Ring the lead.',
  'safeguarding-phone': '01632 960 021',
  ...changed,
})
const root = '/service/messages'
const settings = () => at.look('select * from concord.message_setting')

describe('when a service reads messages', () => {
  test.each([
    [{ days: [] }, 'Choose at least one day'],
    [{ days: ['8'] }, 'Choose at least one day'],
    [{ opens: 'nine' }, 'Write a time'],
    [{ closes: '25:00' }, 'Write a time'],
    [{ closes: '8:00' }, 'after the one before'],
    [{ 'answer-days': '0' }, 'from 1 to 10'],
    [{ 'answer-days': '11' }, 'from 1 to 10'],
    [{ safeguarding: ' ' }, 'Fill this in'],
    [{ 'safeguarding-phone': 'ask Jo' }, 'phone number'],
  ])('with %j is refused beside its field, and what was typed stays', async (wrong, told) => {
    const before = await settings()
    const sent = await at.admin.at.post(`${root}/hours`, hours(wrong))
    const page = await sent.text()
    expect(sent.status).toBe(400)
    expect(page).toContain(told)
    if (!('safeguarding' in wrong)) expect(page).toContain('Ring the lead.')
    expect(await settings()).toEqual(before)
  })

  test('is named by its administrator, and people read it from then on', async () => {
    expect((await at.admin.at.post(`${root}/hours`, hours())).status).toBe(303)
    expect(await said(at.rosa.get('/messages'))).toContain('Monday to Thursday, 8:30 am to 4 pm.')
    expect(await said(at.admin.at.get(root))).toContain('Monday to Thursday, 8:30 am to 4 pm.')
    const [event] = await at.look(`select kind from concord.service_audit_event order by seq desc limit 1`)
    expect(event).toEqual({ kind: 'message-setting-changed' })
  })
})

describe('messages turned on and off', () => {
  const turn = (on: string) => at.admin.at.post(`${root}/switch`, { on })
  const events = () =>
    at.look(`select kind from concord.service_audit_event where kind like 'messages-%' order by seq`)

  test('by choice, said on both sides, once however often it is sent', async () => {
    expect(await said(at.rosa.get('/messages'))).not.toContain('not open')
    for (const _ of [1, 2]) expect((await turn('no')).headers.get('location')).toBe(root)
    expect(await events()).toEqual([{ kind: 'messages-off' }])
    expect(await said(at.admin.at.get(root))).toContain('Turned off')
    expect(await said(at.rosa.get('/messages'))).toContain('Messages to Riverside pain team are not open')
    const before = await at.count('message')
    const sent = await at.rosa.post('/messages/new', firstMessage(at.teamId))
    expect([sent.status, await at.count('message')]).toEqual([400, before])
    await turn('yes')
    expect(await said(at.rosa.get('/messages'))).not.toContain('not open')
    expect(await events()).toEqual([{ kind: 'messages-off' }, { kind: 'messages-on' }])
  })

  test('stay off when hours are named anew, and by nothing but an answer to the question', async () => {
    await turn('no')
    await at.admin.at.post(`${root}/hours`, hours())
    expect(await said(at.admin.at.get(root))).toContain('Messages are turned off')
    expect((await turn('perhaps')).status).toBe(422)
    expect(await said(at.admin.at.get(root))).toContain('Messages are turned off')
    expect((await at.amira.post(`${root}/switch`, { on: 'yes' })).status).toBe(404)
    expect((await turn('yes')).status).toBe(303)
  })
})

describe('who stands in', () => {
  const cover = () => `${root}/cover/${at.teamId}`
  test('is one or two of the team, and nobody else', async () => {
    const { grace, owen } = at
    for (const wrong of [
      { first: '' },
      { first: owen.membershipId, second: '' },
      { first: grace.membershipId, second: grace.membershipId },
      { first: grace.membershipId, second: owen.membershipId },
    ])
      expect((await at.admin.at.post(cover(), wrong as Record<string, string>)).status).toBe(400)
    const named = { first: at.amiraId, second: grace.membershipId }
    expect((await at.admin.at.post(cover(), named)).status).toBe(303)
    expect((await at.admin.at.post(`${root}/cover/${randomUUID()}`, named)).status).toBe(404)
    expect((await at.amira.post(cover(), named)).status).toBe(404)
  })
})

describe('days on which nobody reads', () => {
  const day = (changed: Record<string, string> = {}) => ({
    ...{ 'on-day': '25', 'on-month': '12', 'on-year': '2189', name: 'Christmas Day' },
    ...changed,
  })
  test.each([
    [{ 'on-day': '31', 'on-month': '11' }, 'Write day, month and year'],
    [{ 'on-year': '2020' }, 'has passed'],
    [{ name: '' }, 'Fill this in'],
    [{ name: 'x'.repeat(61) }, 'fewer letters'],
  ])('with %j are refused beside their field', async (wrong, told) => {
    const before = await at.count('message_holiday')
    const sent = await at.admin.at.post(`${root}/holidays`, day(wrong))
    expect(sent.status).toBe(400)
    expect(await said(sent)).toContain(told)
    expect(await at.count('message_holiday')).toBe(before)
  })

  test('are named once, and taken back once', async () => {
    for (const _ of [1, 2]) expect((await at.admin.at.post(`${root}/holidays`, day())).status).toBe(303)
    expect(await said(at.admin.at.get(`${root}/holidays`))).toMatch(/25 December 2189 Christmas Day/)
    const act = `${root}/holidays/2189-12-25/remove`
    expect([(await at.admin.at.post(act)).status, (await at.admin.at.post(act)).status]).toEqual([303, 404])
  })
})

test('nobody without a session reads any of it', async () => {
  for (const table of ['message_setting', 'message_cover', 'message_holiday', 'message_absence']) {
    const { rows } = await at.platform.database.app.query(`select * from concord.${table}`)
    expect(rows).toEqual([])
  }
})
