import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { begun, firstMessage, type Messaging, messagingService, said } from './testing.ts'

let at: Messaging
let thread = ''
beforeAll(async () => {
  at = await messagingService()
}, 60_000)
afterAll(() => at.close())

const words = 'heron on the pond'
const grants = () =>
  at.look(
    `select section, grantee_team, until_at from concord.sharing_grant
     where person_id = $1 and section = 'messages' and ended_at is null`,
    [at.rosaId],
  )

describe('a first message', () => {
  test('says before it is sent what it shares, by when one will hear and that nobody watches', async () => {
    const page = await said(at.rosa.get(`/messages/new?team=${at.teamId}`))
    expect(page).toContain('Sending this shares your messages with Riverside pain team')
    expect(page).toMatch(/you will hear from Riverside pain team by \w+day \d/)
    expect(page).toContain('Riverside pain team reads messages Monday to Friday, 9 am to 5 pm.')
    expect(page).toContain('Nobody is watching this live.')
  })

  test('H12 shares messages with that team alone, once, and tells the log', async () => {
    const form = firstMessage(at.teamId)
    const sent = await Promise.all([1, 2, 3].map(() => at.rosa.post('/messages/new', form)))
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303])
    const [location] = new Set(sent.map(({ headers }) => headers.get('location')))
    thread = location?.split('/').at(-1) ?? ''
    expect(await grants()).toMatchObject([{ section: 'messages', grantee_team: at.teamId }])
    expect(await at.count('message')).toBe(2)
    const page = await said(at.rosa.get(`/messages/${thread}`))
    expect(page).toContain(words)
    expect(page).toContain('Delivered. No one has read this yet.')
    expect(page).toMatch(/You will hear from Riverside pain team by \w+day/)
    const log = await said(at.rosa.get('/access-log'))
    expect(log).toContain('You wrote to Riverside pain team.')
    expect(log).toContain('You shared “My messages” with Riverside pain team')
  })

  test('the same key with other words is refused, and what was said first stands', async () => {
    const form = firstMessage(at.teamId)
    await at.rosa.post('/messages/new', form)
    expect((await at.rosa.post('/messages/new', { ...form, words: 'Other words.' })).status).toBe(422)
  })

  test.each([
    [{ words: '' }, 'Write your message first'],
    [{ words: ' \u202e\n' }, 'Write your message first'],
    [{ words: `<b>${words}</b>${'x'.repeat(4000)}` }, '4000'],
    [{ key: 'nonsense' }, 'could not'],
  ])('with %o says what to do, keeps every letter and changes nothing', async (wrong, told) => {
    const before = await at.count('message')
    const typed = firstMessage(at.teamId, wrong)
    const answer = await at.rosa.post('/messages/new', typed)
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain(told)
    expect(page).toContain(typed.words.trim().replaceAll('<', '&lt;').replaceAll('\u202e', ''))
    expect(await at.count('message')).toBe(before)
  })

  test('to a team that one has not met, or that never was, goes nowhere', async () => {
    const [other] = await at.look(`select team_id from concord.team where name = 'Hillside rehabilitation'`)
    const before = await at.count('message')
    for (const id of [String(other?.team_id), randomUUID()]) {
      const answer = await at.rosa.post('/messages/new', firstMessage(id))
      expect(answer.status).toBe(400)
      const page = await said(answer)
      expect(page).toContain('This team is not there any more. Nothing was sent.')
      expect(page).toContain('the heron on the pond')
    }
    expect(await at.count('message')).toBe(before)
  })
})

describe('a thread', () => {
  test('is its person’s own', async () => {
    for (const path of [`/messages/${thread}`, `/messages/${thread}/close`]) {
      const key = { key: randomUUID(), words: 'From Ben', reason: 'answered' }
      expect((await at.ben.post(path, key)).status).toBe(404)
    }
    expect((await at.ben.get(`/messages/${thread}`)).status).toBe(404)
    expect((await at.amira.get(`/messages/${thread}`)).status).toBe(404)
  })

  test('keeps its promise when the person writes again, and is empty-proof', async () => {
    const promise = () =>
      at.look('select waiting_since, promised_at from concord.message_thread where thread_id = $1', [thread])
    const before = await promise()
    const empty = await at.rosa.post(`/messages/${thread}`, { key: randomUUID(), words: '' })
    expect(empty.status).toBe(400)
    await at.rosa.post(`/messages/${thread}`, { key: randomUUID(), words: 'And one thing more.' })
    expect(await promise()).toEqual(before)
  })

  test('is closed with a reason, once, and open again with the next word', async () => {
    expect((await at.rosa.post(`/messages/${thread}/close`, {})).status).toBe(400)
    for (const _ of [1, 2])
      expect((await at.rosa.post(`/messages/${thread}/close`, { reason: 'not-needed' })).status).toBe(303)
    expect(await said(at.rosa.get(`/messages/${thread}`))).toMatch(
      /You closed this on .* It is no longer needed\./,
    )
    await at.rosa.post(`/messages/${thread}`, { key: randomUUID(), words: 'After all, please.' })
    expect(await said(at.rosa.get(`/messages/${thread}`))).not.toContain('You closed this')
  })

  test('goes on where sharing has ended only by sharing again, and says so', async () => {
    const [grant] = await at.look(
      `select grant_id from concord.sharing_grant where person_id = $1 and section = 'messages'
       and ended_at is null`,
      [at.rosaId],
    )
    await at.rosa.post('/sharing/end', { grant: String(grant?.grant_id) })
    expect(await said(at.rosa.get(`/messages/${thread}`))).toContain('they cannot read this page')
    const unsaid = { key: randomUUID(), words: 'Still there?' }
    expect((await at.rosa.post(`/messages/${thread}`, unsaid)).status).toBe(400)
    expect(await grants()).toEqual([])
    const again = { ...unsaid, length: '12-weeks' }
    expect((await at.rosa.post(`/messages/${thread}`, again)).status).toBe(303)
    expect(await grants()).toHaveLength(1)
    const page = await said(at.amira.get(`/people/${at.rosaId}/messages/${thread}`))
    expect(page).toContain('Still there?')
    expect(page).not.toContain(words)
  })
})

test('H13 messages are off, truthfully, until cover and a safeguarding route are named', async () => {
  const off = async () => {
    const page = await said(at.rosa.get('/messages'))
    expect(page).toContain('Messages to Riverside pain team are not open yet')
    expect(page).toContain('Phone the service: 01632 960 014')
    expect(page).not.toContain('Write to Riverside pain team')
    const typed = firstMessage(at.teamId, { words: 'Kept where it cannot be sent.' })
    const answer = await at.rosa.post('/messages/new', typed)
    expect(answer.status).toBe(400)
    expect(await said(answer)).toMatch(/Nothing was sent.*Kept where it cannot be sent\./)
  }
  const thread = await begun(at)
  const cover = await at.look('delete from concord.message_cover where team_id = $1 returning *', [at.teamId])
  await off()
  expect(await said(at.rosa.get(`/messages/${thread}`))).toContain(words)
  await at.look(
    'insert into concord.message_cover select * from jsonb_populate_record(null::concord.message_cover, $1)',
    [JSON.stringify(cover[0])],
  )
  await at.look('delete from concord.message_setting')
  await off()
})

test('nobody who has not been confirmed is left waiting for a team that cannot read', async () => {
  const later = await messagingService()
  await later.look('update concord.connection set confirmed_at = null where person_id = $1', [later.rosaId])
  expect(await said(later.rosa.get('/messages'))).toContain('has not yet said that it was you who joined')
  expect((await later.rosa.post('/messages/new', firstMessage(later.teamId))).status).toBe(400)
  expect(await later.count('message')).toBe(1)
  await later.close()
})
