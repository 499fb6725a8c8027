import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { freePort, type Spawned, spawnProgram, temporaryFolder } from '../../app/platform/process/testing.ts'
import { root } from '../../build/steps/all.ts'

export type Concord = {
  /** Where it answers, as a person's browser would name it. */
  url: string
  data: string
  /** Everything it has printed. */
  said: () => string
  /** Ends it as a deployer would and waits until it is gone. */
  end: () => Promise<void>
  /** Starts it again on the same data and at the same address. */
  start: () => Promise<void>
  /** Ends it for good and throws its data away. */
  stop: () => Promise<void>
}

/** A Concord of the journey's own: the built server, a data folder and a port that was free. */
export async function startConcord({ env = {} }: { env?: Record<string, string> } = {}): Promise<Concord> {
  const home = temporaryFolder()
  const data = path.join(home.folder, 'data')
  const port = String(await freePort())
  const settings = { PORT: port, CONCORD_DATA: data, CONCORD_DEMO: 'off', ...readOnce(), ...env }
  let running: Spawned | undefined
  let earlier = ''

  const start = async () => {
    running = spawnProgram(process.execPath, [path.join(root, 'dist/server.js')], settings)
    await running.saying('Concord is ready at')
  }
  const end = async () => {
    if (!running) return
    running.child.kill('SIGTERM')
    const how = await running.ended
    earlier += running.said()
    running = undefined
    if (how !== 0) throw new Error(`Concord ended with ${how}:\n${earlier}`)
  }
  const stop = () => end().finally(home.remove)
  if (settings.CONCORD_DEMO === 'on') copyDemonstration(home.folder)
  await start().catch(async (error) => {
    home.remove()
    throw error
  })
  return {
    url: `http://localhost:${port}`,
    data,
    said: () => earlier + (running?.said() ?? ''),
    end,
    start,
    stop,
  }
}

/** What Node has made of the built files is kept for the next that starts. */
export const readOnce = (): Record<string, string> => {
  const made = process.env.CONCORD_JOURNEYS_FROM
  return made ? { NODE_COMPILE_CACHE: path.join(path.dirname(made), 'read') } : {}
}

/** The demonstration as it was made before the first journey: owners and dates stay, so Postgres takes it for its own. */
function copyDemonstration(into: string): void {
  const made = process.env.CONCORD_JOURNEYS_FROM
  if (made) execFileSync('cp', ['-a', made, into])
}
