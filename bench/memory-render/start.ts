import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { build } from 'esbuild'
import { freePort, root, startScript } from '../world/concord.ts'
import type { World } from '../world/worlds.ts'

/** Builds and starts the server that shows one professional's caseload without asking the database. */
export async function startMemoryRender({ data, concord, professionals }: World) {
  const outfile = path.join(root, 'dist/bench/memory-render.js')
  await build({
    entryPoints: [path.join(import.meta.dirname, 'server.tsx')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  })
  const port = await freePort()
  const child = spawn(process.execPath, [...startScript().options, outfile], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(child, 'close')
  child.send({
    port,
    data,
    socketFolder: concord.socketFolder,
    sessionHash: professionals[0]?.hash,
    assets: path.join(root, 'dist/assets'),
  })
  const told = await Promise.race([once(child, 'message'), ended])
  if (told[0] !== 'ready') throw new Error('the page from memory cannot be served')
  return {
    port,
    end: async () => {
      child.kill()
      await ended
    },
  }
}
