import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import type { Pusher } from '../../platform/push/pusher.ts'
import { isPushService } from '../../platform/push/services.ts'
import { browserAddress, plan, slotsOf } from './testing.ts'
import { remind } from './worker.server.ts'

let small: SmallService
const sent: string[] = []
const gone = new Set<string>()
const push: Pusher = {
  publicKey: 'B'.repeat(87),
  mayReach: isPushService,
  send: async ({ endpoint }, beforeLast) => {
    if (gone.has(endpoint)) return 'gone'
    await beforeLast()
    sent.push(endpoint)
    return 'sent'
  },
}

beforeAll(async () => {
  small = await smallService()
  small.platform.push = push
}, 60_000)
afterAll(() => small.close())
beforeEach(async () => {
  small.clock.ahead = 0
  sent.length = 0
  await small.rosa.post('/reminders/stop')
})

async function takeNotifications(address = browserAddress()) {
  expect((await small.rosa.post('/reminders/devices', address)).status).toBe(201)
  expect((await small.rosa.post('/reminders', plan({ way: 'push' }))).status).toBe(303)
  return address.endpoint
}
async function itsTurn(): Promise<string> {
  const waiting = (await slotsOf(small, small.rosaId)).find(
    (slot) => slot.outcome === null && !slot.handed_at,
  )
  small.clock.ahead = (waiting?.due_at.getTime() ?? 0) - Date.now()
  return waiting?.slot_id ?? ''
}
const page = async (at = '/reminders') => (await small.rosa.get(at)).text()
const addresses = () =>
  small.look('select address, ended_by from concord.push_address where person_id = $1 and ended_at is null', [
    small.rosaId,
  ])

test('H10 every device of a person is reached once, and what is kept of it is sealed', async () => {
  const first = browserAddress()
  await small.rosa.post('/reminders/devices', first)
  const second = await takeNotifications()
  for (const { address } of await addresses()) expect(String(address)).not.toContain('googleapis')
  const slot = await itsTurn()
  await remind(small.platform, slot)
  await remind(small.platform, slot)
  expect(sent.toSorted()).toEqual([first.endpoint, second].toSorted())
  expect(await page()).toContain('2 of your devices')
})

test('ten devices at most are sent to: an older one makes room', async () => {
  const all = Array.from({ length: 12 }, () => browserAddress())
  for (const each of all) await takeNotifications(each)
  expect(await addresses()).toHaveLength(10)
  await remind(small.platform, await itsTurn())
  expect(sent.toSorted()).toEqual(
    all
      .slice(2)
      .map(({ endpoint }) => endpoint)
      .toSorted(),
  )
})

test('a device that is gone is forgotten, and after the last one the person is told', async () => {
  const here = browserAddress()
  await small.rosa.post('/reminders/devices', here)
  const lost = await takeNotifications()
  gone.add(lost)
  await remind(small.platform, await itsTurn())
  expect(sent).toEqual([here.endpoint])
  expect(await addresses()).toHaveLength(1)
  gone.add(here.endpoint)
  await remind(small.platform, await itsTurn())
  expect(await addresses()).toEqual([])
  expect(await page()).toContain('Your reminders could not reach you')
  expect(await page('/today')).toContain('Your reminders could not reach you')
})

test('a notification stops them with one tap, without signing in; a stranger’s address stops nothing', async () => {
  const endpoint = await takeNotifications()
  const off = (what: string) => small.stranger().post('/reminders/off', { endpoint: what })
  expect((await off(browserAddress().endpoint)).status).toBe(204)
  expect(await page()).toContain('Your reminders are on')
  expect((await off(endpoint)).status).toBe(204)
  expect(await page()).toContain('You stopped them from a notification')
  expect(await addresses()).toEqual([])
})

test('a browser shows the reminders of whoever asked last on it', async () => {
  const address = browserAddress()
  await takeNotifications(address)
  expect((await small.ben.post('/reminders/devices', address)).status).toBe(201)
  expect(await addresses()).toEqual([])
})

test.each([
  ['an address inside', { endpoint: 'https://169.254.169.254/latest' }],
  ['plain http', { endpoint: 'http://fcm.googleapis.com/fcm/send/x' }],
  ['no address', { endpoint: '' }],
  ['keys that are none', { p256dh: 'short' }],
])('%s is not taken for a browser’s', async (_, over) => {
  expect((await small.rosa.post('/reminders/devices', { ...browserAddress(), ...over })).status).toBe(400)
  expect(await addresses()).toEqual([])
})
