import { brotliDecompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Platform } from '../platform.ts'
import { createHttp } from './app.ts'
import type { AppEnv } from './context.ts'
import { keptAnswers } from './kept.ts'

function start(most?: number) {
  let made = 0
  const identity = { sessionTokenFrom: () => undefined }
  const app = createHttp({
    origin: 'https://x.example',
    identity,
    asset: () => undefined,
  } as unknown as Platform)
  const kept = keptAnswers(most)
  const routes = new Hono<AppEnv>().get('/:name', (c) =>
    kept.page(c, c.req.param('name'), ({ display, again }) => {
      made += 1
      return <p title={again}>{`Hello ${display}`}</p>
    }),
  )
  app.route('/', routes)
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(path, { headers, method })
  return { ask, made: () => made }
}

test('a page is made once for each look, and may be kept by anyone', async () => {
  const { ask, made } = start()
  const first = await ask('/one')
  expect(await first.text()).toBe('<!doctype html><p title="/one">Hello auto</p>')
  expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/)
  expect(first.headers.get('vary')).toBe('Accept-Encoding, Cookie')
  await ask('/one')
  expect(made()).toBe(1)
  expect(await (await ask('/one', { cookie: '__Host-display=dark' })).text()).toContain('Hello dark')
  expect(made()).toBe(2)
})

test('an unchanged page is not sent again, and its policy needs no nonce', async () => {
  const { ask } = start()
  const first = await ask('/one')
  const again = await ask('/one', { 'if-none-match': first.headers.get('etag') ?? '' })
  expect([again.status, await again.text()]).toEqual([304, ''])
  for (const answer of [first, again]) {
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(answer.headers.get('content-security-policy')).not.toContain('nonce')
  }
})

test('it goes out compressed', async () => {
  const { ask } = start()
  const answer = await ask('/one', { 'accept-encoding': 'gzip, br' })
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toContain('Hello auto')
})

test('whoever asks for the head first changes nothing of the page for others', async () => {
  const { ask } = start()
  await ask('/one', {}, 'HEAD')
  expect(await (await ask('/one')).text()).toContain('title="/one"')
})

test('only so many are kept', async () => {
  const { ask, made } = start(1)
  for (const path of ['/one', '/two', '/one']) await ask(path)
  expect(made()).toBe(3)
})
