import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { clientAddress } from './client.ts'
import type { AppEnv } from './context.ts'

async function addressOf(remoteAddress: string | undefined, forwarded?: string) {
  const app = new Hono<AppEnv>().get('/', (c) => c.text(clientAddress(c)))
  const headers = forwarded === undefined ? undefined : { 'x-forwarded-for': forwarded }
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })
  return answer.text()
}

test('it is the other end of the connection', async () => {
  expect(await addressOf('192.0.2.4')).toBe('192.0.2.4')
  expect(await addressOf(undefined)).toBe('unknown')
})

test('a proxy on this machine is believed about the last hop, and nobody else is', async () => {
  expect(await addressOf('127.0.0.1', '198.51.100.9, 192.0.2.4')).toBe('192.0.2.4')
  expect(await addressOf('::ffff:127.0.0.1', '192.0.2.4')).toBe('192.0.2.4')
  expect(await addressOf('203.0.113.5', '192.0.2.4')).toBe('203.0.113.5')
  expect(await addressOf('127.0.0.1', '')).toBe('127.0.0.1')
})

test('an IPv6 address counts as the network that its owner has', async () => {
  for (const address of ['2001:db8:1:2::7', '2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::'])
    expect(await addressOf(address)).toBe('2001:db8:1:2')
  expect(await addressOf('127.0.0.1', '2001:db8::9')).toBe('2001:db8:0:0')
  expect(await addressOf('::1', '')).toBe('::1')
})
