import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { temporaryFolder } from '../../app/platform/process/testing.ts'
import { buildBrowser } from './browser.ts'
import { precompress } from './compress.ts'
import { publish, removeAllBut } from './files.ts'

const home = temporaryFolder()
afterAll(home.remove)

function tree(name: string, files: Record<string, string>): string {
  const root = path.join(home.folder, name)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  return root
}

it('a product without islands, styles or icons is built too', async () => {
  expect(await buildBrowser(tree('nothing', { 'app/server.ts': '' }))).toEqual({ files: [], manifest: {} })
})

it('every part has a long-lived name of its own, and the service worker knows them all', async () => {
  const root = tree('everything', {
    'app/ui/styles.css': "@import './kit.css'; @font-face { src: url('./face.woff2') }",
    'app/ui/kit.css': 'a { color: red }',
    'app/ui/face.woff2': 'font',
    'app/ui/icons/icon.svg': '<svg/>',
    'app/capabilities/breathing/islands/pacer.island.ts': 'console.log(1)',
    'app/service-worker.ts': 'declare const CONCORD_ASSETS: unknown\nconsole.log(CONCORD_ASSETS)',
  })
  const { files, manifest } = await buildBrowser(root)
  expect(Object.keys(manifest)).toEqual([
    'face.woff2',
    'icons/icon.svg',
    'islands/pacer.js',
    'styles.css',
    'sw.js',
  ])
  expect(manifest['islands/pacer.js']).toMatch(/^\/assets\/pacer-[0-9A-Z]{8}\.js$/)
  expect(manifest['sw.js']).toBe('/assets/sw.js')
  const names = files.map((file) => `/assets/${file.name}`)
  expect(names.sort()).toEqual(Object.values(manifest).sort())
  const worker = Buffer.from(files.find((file) => file.name === 'sw.js')?.bytes ?? []).toString()
  for (const [name, address] of Object.entries(manifest))
    if (name !== 'sw.js') expect(worker).toContain(address)
})

it('a part that changes has another name, and one that does not keeps its own', async () => {
  const style = 'app/ui/styles.css'
  const names = async (name: string, text: string) =>
    (await buildBrowser(tree(name, { [style]: text }))).manifest
  expect(await names('one', 'a{color:red}')).toEqual(await names('two', 'a{color:red}'))
  expect(await names('one', 'a{color:red}')).not.toEqual(await names('three', 'a{color:blue}'))
})

it('what an earlier build left goes, and what another build is writing stays', async () => {
  const folder = path.join(home.folder, 'assets')
  const style = { name: 'styles-0123456789.css', bytes: Buffer.from('a{}') }
  await publish(folder, [style, { name: 'old-0123456789.js', bytes: Buffer.from('') }])
  await publish(folder, [{ name: 'new.js.42.draft', bytes: Buffer.from('') }])
  const compressed = await precompress(folder, [style])
  await removeAllBut(folder, [style.name, ...compressed])
  expect(readdirSync(folder).sort()).toEqual([
    'new.js.42.draft',
    'styles-0123456789.css',
    'styles-0123456789.css.br',
    'styles-0123456789.css.gz',
  ])
})
