import { describe, expect, it } from 'vitest'
import type { Platform } from '../platform.ts'
import { freePort } from '../process/testing.ts'
import { createHttp } from './app.ts'
import { Unreadable } from './failures.ts'
import { closeServer, listen } from './listen.ts'

const origin = 'https://concord.example.org'

function made() {
  const platform = { origin, identity: { sessionTokenFrom: () => undefined } } as unknown as Platform
  const app = createHttp(platform, { keyed: '/by-key/' })
  app.onError((error, c) => c.html('refused', error instanceof Unreadable ? error.status : 500))
  app.get('/kept', (c) => c.text('kept', 200, { 'cache-control': 'no-cache' }))
  app.get('/moved', (c) => c.redirect('/', 303))
  app.all('*', (c) => c.html('page'))
  return app
}
const ask = (init: RequestInit = {}, path = '/') => made().request(`${origin}${path}`, init)

describe('every answer', () => {
  it.each([
    ['a page', {}, 200],
    ['a refusal', { method: 'POST', headers: { origin: 'https://elsewhere.example' } }, 403],
  ])('carries the policies: %s', async (_, init, status) => {
    const answer = await ask(init)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('strict-transport-security')).toContain('max-age')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

describe('an answer over a connection', () => {
  const ofNode = ['connection', 'keep-alive', 'date', 'content-length', 'transfer-encoding']
  const plain = (headers: Headers) =>
    [...headers]
      .filter(([name]) => !ofNode.includes(name))
      .map(([name, value]) => `${name}: ${value.replace(/nonce-[^']*/, '')}`)

  it.each(['/', '/kept', '/moved'])('carries what it carries without one: %s', async (path) => {
    const port = await freePort()
    const server = await listen(made().fetch, { port, host: '127.0.0.1' })
    const sent = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })
    await sent.text()
    await closeServer(server, 0)
    expect(plain(sent.headers)).toEqual(plain((await ask({}, path)).headers))
  })
})

describe('a form', () => {
  it('is read from our own pages', async () => {
    expect((await ask({ method: 'POST', headers: { origin } })).status).toBe(200)
    expect((await ask({ method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200)
  })

  it('is read from anywhere where the key in its address is all that counts', async () => {
    expect((await ask({ method: 'POST' }, '/by-key/x')).status).toBe(200)
    expect((await ask({ method: 'POST' }, '/by-key')).status).toBe(403)
  })

  it.each([undefined, 'null', 'http://concord.example.org', 'https://concord.example.org.elsewhere.example'])(
    'is refused from origin %s',
    async (from) => {
      const headers: Record<string, string> = from === undefined ? {} : { origin: from }
      expect((await ask({ method: 'POST', headers })).status).toBe(403)
    },
  )
})
