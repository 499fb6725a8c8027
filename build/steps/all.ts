import path from 'node:path'
import { buildBrowser } from './browser.ts'
import { precompress } from './compress.ts'
import { publish, removeAllBut } from './files.ts'
import { buildServer } from './server.ts'

export const root = path.resolve(import.meta.dirname, '../..')

/** Builds the server and everything a browser fetches into `into`, and says how many assets there are. */
export async function buildAll(into = path.join(root, 'dist')): Promise<{ assets: number }> {
  const [server, browser] = await Promise.all([buildServer(root), buildBrowser(root)])
  const assets = path.join(into, 'assets')
  await publish(into, server)
  await publish(assets, browser.files)
  const compressed = await precompress(assets, browser.files)
  await publish(assets, [
    { name: 'manifest.json', bytes: Buffer.from(`${JSON.stringify(browser.manifest, null, 2)}\n`) },
  ])
  await removeAllBut(assets, [...browser.files.map((file) => file.name), ...compressed, 'manifest.json'])
  return { assets: browser.files.length }
}
