import { setTimeout as wait } from 'node:timers/promises'
import { readPidFile } from '../../app/platform/postgres/orphan.ts'
import { clusterIn } from '../../app/platform/postgres/settings.ts'
import { freePort, type Spawned, spawnProgram } from '../../app/platform/process/testing.ts'

/** A Concord that is killed and started again, always at the same address. */
export type Concord = {
  url: string
  data: string
  /** Kills Concord and starts it again; gives the milliseconds until it is ready. */
  killConcord: () => Promise<number>
  /** Kills Postgres below it; gives the milliseconds until it is ready again. */
  killPostgres: () => Promise<number>
  stop: () => Promise<void>
}

// Far beyond what recovery needs: worth a look at what held it up.
const slow = 15_000

export async function startConcord(
  server: string,
  data: string,
  more: Record<string, string> = {},
): Promise<Concord> {
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const settings = { PORT: port, CONCORD_DATA: data, CONCORD_DEMO: 'off', ...more }
  let running: Spawned

  const start = async () => {
    running = spawnProgram(process.execPath, [server], settings)
    await running.saying('Concord is ready at')
  }
  await start()

  return {
    url,
    data,
    async killConcord() {
      running.child.kill('SIGKILL')
      await running.ended
      const begun = performance.now()
      await start()
      const took = performance.now() - begun
      if (took > slow) console.log(`A start took ${Math.round(took)} ms and said:\n${running.said()}`)
      return took
    },
    async killPostgres() {
      const begun = performance.now()
      const before = readPidFile(clusterIn(data))?.pid ?? 0
      process.kill(before, 'SIGKILL')
      while (readPidFile(clusterIn(data))?.pid === before || !(await isReady(url))) {
        if (running.child.exitCode !== null)
          throw new Error(`Concord ended with Postgres:\n${running.said()}`)
        if (performance.now() - begun > 60_000)
          throw new Error(`Postgres did not come back:\n${running.said()}`)
        await wait(20)
      }
      return performance.now() - begun
    },
    async stop() {
      running.child.kill('SIGTERM')
      const how = await running.ended
      if (how !== 0) throw new Error(`Concord stopped with ${how}:\n${running.said()}`)
    },
  }
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  )
}
