import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { AppEnv } from '../../platform/http/context.ts'
import type { Platform } from '../../platform/platform.ts'
import { display } from './routes.tsx'

const platform = {
  origin: 'http://localhost:3000',
  asset: (name: string) => `/assets/${name}`,
  demonstration: false,
} as Platform

// These pages need no database and nobody signed in.
const app = new Hono<AppEnv>()
app.use(async (c, next) => {
  c.set('platform', platform)
  c.set('nonce', 'n')
  await next()
})
app.route('/', display())

const post = (fields: Record<string, string>) =>
  app.request('/display', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })

test('what was chosen is kept on the device and leads back', async () => {
  const answer = await post({ display: 'dark', calm: 'on', back: '/today' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/today'])
  const cookies = answer.headers.getSetCookie()
  expect(cookies).toEqual([expect.stringMatching(/^display=dark; /), expect.stringMatching(/^calm=on; /)])
  const page = await (await app.request('/display', { headers: { cookie: 'display=dark; calm=on' } })).text()
  expect(page).toContain('data-display="dark" data-calm')
})

test('choosing what the device says takes both cookies away', async () => {
  const cookies = (await post({ display: 'auto' })).headers.getSetCookie()
  expect(cookies.every((cookie) => cookie.includes('Max-Age=0'))).toBe(true)
})

test('nobody is led to another site', async () => {
  const answer = await post({ display: 'light', back: '//evil.example' })
  expect(answer.headers.get('location')).toBe('/display?saved=yes')
})

test('an unknown choice changes nothing and says so', async () => {
  const answer = await post({ display: 'pink', back: '/today' })
  expect(answer.status).toBe(400)
  expect(answer.headers.getSetCookie()).toEqual([])
  const page = await answer.text()
  expect(page).toContain('Choose one of these')
  expect(page).toContain('value="/today"')
})

test('the home screen shows a neutral name', async () => {
  const answer = await app.request('/manifest.webmanifest')
  expect(answer.headers.get('content-type')).toBe('application/manifest+json')
  expect(await answer.json()).toMatchObject({ name: 'Concord', start_url: '/today' })
})
