import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { begun, hidden, type Messaging, messagingService } from './testing.ts'
import { tell } from './worker.server.ts'

let at: Messaging
let path = ''
let thread = ''
beforeAll(async () => {
  at = await messagingService()
  thread = await begun(at)
  path = `/people/${at.rosaId}/messages/${thread}`
}, 60_000)
afterAll(() => at.close())

const slots = async () =>
  (
    await at.look('select slot_id from concord.message_notice_slot where person_id = $1 order by made_at', [
      at.rosaId,
    ])
  ).map((row) => String(row.slot_id))
const write = async () => {
  const after = hidden(await (await at.amira.get(path)).text(), 'after')
  const sent = await at.amira.post(path, { key: randomUUID(), after, words: 'About the heron.' })
  expect(sent.status).toBe(303)
}
const told = () => at.mails.filter(({ to }) => to === 'rosa@demo.example')

test('nothing is sent to somebody who did not ask for it', async () => {
  await write()
  expect(await slots()).toEqual([])
  expect((await at.rosa.post('/messages/settings', {})).status).toBe(400)
  expect((await at.rosa.post('/messages/settings', { mail: 'maybe' })).status).toBe(400)
})

test('H11 one neutral mail is sent, and no other until the person has looked', async () => {
  expect((await at.rosa.post('/messages/settings', { mail: 'yes' })).status).toBe(303)
  await write()
  await write()
  const [slot = ''] = await slots()
  expect(await slots()).toHaveLength(1)
  const queued = await at.look(`select data from pgboss.job where name = 'message-notice'`)
  expect(queued).toEqual([{ data: { slot } }])
  await tell(at.platform, slot)
  await tell(at.platform, slot)
  expect(told()).toHaveLength(1)
  expect(told()[0]).toMatchObject({ subject: 'There is something new for you' })
  expect(JSON.stringify(told()[0])).not.toMatch(/heron|message from|amira|riverside|rosa field|pain|team/i)
  await at.rosa.get(`/messages/${thread}`)
  await write()
  expect(await slots()).toHaveLength(2)
})

test('H10 what could not be sent is tried again; what was looked at meanwhile is not sent', async () => {
  const [, slot = ''] = await slots()
  at.mailer.fails = true
  await expect(tell(at.platform, slot)).rejects.toThrow('no mail today')
  at.mailer.fails = false
  await at.rosa.get(`/messages/${thread}`)
  await tell(at.platform, slot)
  expect(told()).toHaveLength(1)
})

test('a professional’s request learns nothing of who wants mails', async () => {
  await expect(
    at.platform.database.app.query('select concord.claim_message_notice($1, $1, now())', [randomUUID()]),
  ).rejects.toThrow('permission denied')
  await expect(
    at.platform.database.app.query('select concord.message_news($1, $2, now())', [at.rosaId, randomUUID()]),
  ).rejects.toThrow('not about this person')
})
