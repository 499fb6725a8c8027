import { createHash } from 'node:crypto'
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
    styles: 'p { color: red }',
  } as unknown as Platform)
  const kept = keptAnswers(most)
  const routes = new Hono<AppEnv>().get('/:name', (c) =>
    kept.page(c, c.req.param('name'), ({ display, again, carried }) => {
      made += 1
      const hello = <p title={again}>{`Hello ${display}`}</p>
      if (!carried) return hello
      return (
        <div>
          <script src="/a.js" />
          <style dangerouslySetInnerHTML={{ __html: carried }} />
        </div>
      )
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
  expect(first.headers.get('vary')).toBe('Accept-Encoding, Cookie, Sec-Fetch-Dest')
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

test('a page that somebody opens carries its styles, allowed by their digest; a copy of it names the file', async () => {
  const { ask } = start()
  const opened = await ask('/styled', { 'sec-fetch-dest': 'document' })
  expect(await opened.text()).toContain('<script src="/a.js"></script><style>p { color: red }</style>')
  const digest = createHash('sha256').update('p { color: red }').digest('base64')
  const policy = opened.headers.get('content-security-policy')
  expect(policy).toContain(`script-src 'self'; style-src 'self' 'sha256-${digest}';`)
  const copy = await ask('/styled')
  expect(await copy.text()).not.toContain('<style>')
  expect(copy.headers.get('content-security-policy')).toContain("style-src 'self';")
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
