import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort, root, startOptions } from './concord.ts'

/** The built server with the demonstration service, in a folder of its own that goes with it. */
export async function startDemonstration(): Promise<{ origin: string; end: () => Promise<void> }> {
  const port = await freePort()
  const data = mkdtempSync(path.join(os.tmpdir(), 'concord-screens-'))
  chmodSync(data, 0o755)
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [...startOptions(), path.join(root, 'dist/server.js')], {
    env: { PATH, HOME, PORT: String(port), CONCORD_DATA: data, CONCORD_DEMO: 'on' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (part) => {
      said += part
      if (said.includes('Concord is ready at')) resolve()
    })
    void ended.then(() => reject(new Error(`Concord ended early: ${said}`)))
  })
  return {
    origin: `http://localhost:${port}`,
    end: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}
