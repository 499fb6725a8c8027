import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { root } from '../../../../build/steps/all.ts'
import { buildBrowser } from '../../../../build/steps/browser.ts'

let script = ''

beforeAll(async () => {
  const { files, manifest } = await buildBrowser(root)
  const name = path.basename(manifest['islands/writing-aids.js'] ?? '')
  script = Buffer.from(files.find((file) => file.name === name)?.bytes ?? []).toString()
})

test('the aids with their whole list are small', () => {
  expect(script).toContain('wear and tear')
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(15_000)
})

test.each([
  ['sends anything', /\bfetch\b|XMLHttpRequest|sendBeacon|WebSocket|EventSource|\bimport\(/],
  ['keeps anything', /localStorage|sessionStorage|indexedDB|\bcaches\b|\.cookie\b|postMessage/],
  ['stands in the way of a form', /submit|preventDefault|stopPropagation|\.disabled/],
])('nothing in them %s', (_, way) => {
  expect(way.exec(script)?.[0]).toBeUndefined()
})
