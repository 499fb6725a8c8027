import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { codeOnPage, key, plain } from './testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

test('first', async () => {
  const made = await small.rosa.post('/from-paper', { ...key(), kind: 'check-in' })
  const address = made.headers.get('location') ?? ''
  const code = codeOnPage(await (await small.rosa.get(address)).text())
  expect(code).toMatch(/^[A-Z0-9]{5} [A-Z0-9]{5}$/)
  expect((await small.rosa.get(`${address}/print`)).status).toBe(200)
  const opened = await small.amira.post('/paper', { code })
  expect(opened.status).toBe(303)
  const there = opened.headers.get('location') ?? ''
  expect((await small.amira.get(there)).status).toBe(200)
  const sent = await small.amira.post(there, { ...key(), life: '2', 'went-well': 'Fed the birds.' })
  expect(sent.status, await sent.text()).toBe(303)
  const page = await small.rosa.get(address)
  expect(plain(await page.text())).toContain('Fed the birds.')
  const kept = await small.rosa.post(`${address}/settle`, {
    key: randomUUID(),
    life: '3',
    'went-well': 'Fed the birds.',
    'do-check-in': 'keep',
  })
  expect(kept.status, await kept.text()).toBe(303)
  expect(plain(await (await small.rosa.get('/check-ins')).text())).toContain('Fed the birds.')
  expect(plain(await (await small.rosa.get('/access-log')).text())).toContain('Amira Patel typed in')
})
