import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { root } from '../../../build/steps/all.ts'
import { buildBrowser } from '../../../build/steps/browser.ts'

const names = ['desk', 'over-time', 'console-key']
const scripts: Record<string, string> = {}

beforeAll(async () => {
  const { files, manifest } = await buildBrowser(root)
  for (const name of names) {
    const file = path.basename(manifest[`islands/${name}.js`] ?? '')
    scripts[name] = Buffer.from(files.find((each) => each.name === file)?.bytes ?? []).toString()
  }
})

test.each(names)('%s keeps nothing on the device and says nothing to anybody else', (name) => {
  const script = scripts[name] ?? ''
  expect(script.length).toBeGreaterThan(1000)
  expect(script).not.toMatch(/localStorage|sessionStorage|indexedDB|\bcaches\b|document\.cookie|postMessage/)
  expect(script).not.toMatch(/XMLHttpRequest|sendBeacon|WebSocket|EventSource|https?:\/\/(?!www\.w3\.org)/)
  // One place reads what is kept, one sends what is sealed.
  expect(script.match(/\bfetch\(/g)?.length).toBeLessThanOrEqual(2)
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(20_000)
})
