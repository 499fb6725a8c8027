import { rmSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { precompress } from '../../../build/steps/compress.ts'
import { publish } from '../../../build/steps/files.ts'
import { temporaryFolder } from '../process/testing.ts'
import { type Assets, loadAssets } from './assets.ts'
import { createFront } from './front.ts'

const home = temporaryFolder()
const style = `a { color: red }\n`.repeat(50)
let assets: Assets
let healthy = true

beforeAll(async () => {
  const folder = path.join(home.folder, 'assets')
  const files = [
    { name: 'styles-0123456789.css', bytes: Buffer.from(style) },
    { name: 'face-0123456789.woff2', bytes: Buffer.from('font') },
    { name: 'sw.js', bytes: Buffer.from('self') },
  ]
  await publish(folder, files)
  await precompress(folder, files)
  const manifest = { 'styles.css': '/assets/styles-0123456789.css' }
  await publish(folder, [{ name: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest)) }])
  assets = loadAssets(folder)
  rmSync(folder, { recursive: true })
})

afterAll(home.remove)

function ask(at: string, init: RequestInit = {}) {
  const front = createFront({
    app: () => new Response('the application'),
    assets,
    ready: async () => healthy,
    https: true,
  })
  return front(new Request(`http://localhost${at}`, init))
}

const body = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('files that are the same for everybody', () => {
  it('keep their address for a year, and are there although the folder is gone', async () => {
    const response = await ask(assets.address('styles.css') ?? '')
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect((await body(response)).toString()).toBe(style)
    expect(assets.text('styles.css')).toBe(style)
  })

  it('come compressed as the browser likes', async () => {
    const at = '/assets/styles-0123456789.css'
    const br = await ask(at, { headers: { 'accept-encoding': 'gzip, deflate, br' } })
    expect(br.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(await body(br)).toString()).toBe(style)
    const gzip = await ask(at, { headers: { 'accept-encoding': 'gzip' } })
    expect(gunzipSync(await body(gzip)).toString()).toBe(style)
  })

  it('do not compress a font again', async () => {
    const response = await ask('/assets/face-0123456789.woff2', { headers: { 'accept-encoding': 'br' } })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(response.headers.get('content-type')).toBe('font/woff2')
  })

  it('let the service worker be asked for again, for the whole site', async () => {
    const response = await ask('/assets/sw.js')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('service-worker-allowed')).toBe('/')
  })

  it.each(['/assets/', '/assets/manifest.json', '/assets/..%2fserver.js', '/assets/styles.css.br'])(
    'are no others: %s',
    async (at) => expect((await ask(at)).status).toBe(404),
  )
})

it.each(['/assets/sw.js', '/assets/unheard-of', '/healthz', '/readyz'])(
  'keeps every answer to https, to its own kind and out of frames: %s',
  async (at) => {
    const { headers } = await ask(at)
    expect(headers.get('strict-transport-security')).toContain('includeSubDomains')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'")
  },
)

describe('the process', () => {
  it('answers for itself', async () => {
    expect((await ask('/healthz')).status).toBe(200)
  })

  it('answers for its database', async () => {
    healthy = false
    expect((await ask('/readyz')).status).toBe(503)
    healthy = true
    expect((await ask('/readyz')).status).toBe(200)
  })

  it('leaves everything else to the application', async () => {
    expect(await (await ask('/')).text()).toBe('the application')
    expect(await (await ask('/assets/x', { method: 'POST' })).text()).toBe('the application')
  })
})
