import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startConcord } from './concord.ts'

/** The built server with the demonstration service, in a folder of its own that goes with it. */
export async function startDemonstration(): Promise<{ origin: string; end: () => Promise<void> }> {
  const data = mkdtempSync(path.join(os.tmpdir(), 'concord-screens-'))
  chmodSync(data, 0o755)
  const concord = await startConcord(data, [], 'on')
  return {
    origin: `http://localhost:${concord.port}`,
    end: async () => {
      await concord.end()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
