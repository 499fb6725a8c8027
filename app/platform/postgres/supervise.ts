import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../log/log.ts'
import { StartProblem } from '../start-problem.ts'
import { lastErrorLine } from './cluster.ts'
import { stopOrphan } from './orphan.ts'
import { type Place, StoppedEarly, startServer, stopServer } from './run.ts'

export type Supervised = { stop(): Promise<void> }

const retryEvery = 200
const patience = 30_000
const worthSaying = 5_000
const longestPause = 2_000
const steadyAfter = 5_000

/**
 * Starts Postgres and starts it again whenever it ends by itself, with a growing pause when that happens again and
 * again. It is lost only when it cannot be started any more.
 */
export async function supervise(
  place: Place,
  told: { log: Log; onLost: (reason: string) => void },
): Promise<Supervised> {
  const { log, onLost } = told
  let stopping = false
  let inARow = 0
  let restarting: Promise<void> | undefined
  let server = await startPatiently(place, log, (ended) => ended.mayPass)
  watch()

  // If Concord ends through a fault of its own, Postgres is asked to stop where the kernel does not do it.
  const atExit = () => void server.kill('SIGINT')
  process.on('exit', atExit)

  function watch() {
    const since = Date.now()
    server.once('exit', (code, signal) => {
      if (stopping) return
      log.warn('postgres.ended', { kind: String(code ?? signal) })
      inARow = Date.now() - since > steadyAfter ? 1 : inARow + 1
      restarting = restart()
    })
  }

  async function restart(): Promise<void> {
    await wait(Math.min((inARow - 1) * retryEvery, longestPause))
    if (stopping) return
    try {
      server = await startPatiently(place, log, () => !stopping)
      log.info('postgres.restarted', { attempt: inARow })
      watch()
    } catch (error) {
      if (stopping) return
      log.fault('postgres.lost', error)
      onLost(error instanceof StartProblem ? error.message : 'it does not start.')
    }
  }

  return {
    async stop() {
      stopping = true
      await restarting
      process.off('exit', atExit)
      await stopServer(server)
    },
  }
}

/**
 * One that was killed leaves traces for a second or so, a zombie process among them. The first start waits for those
 * alone; a restart waits for whatever may pass, such as a full disk.
 */
async function startPatiently(
  place: Place,
  log: Log,
  isWorthWaiting: (ended: StoppedEarly) => boolean,
): Promise<ChildProcess> {
  const began = Date.now()
  const until = began + patience
  for (let attempt = 1; ; attempt++) {
    await stopOrphan(place.cluster, log)
    try {
      const server = await startServer(place)
      const milliseconds = Date.now() - began
      if (milliseconds > worthSaying) log.warn('postgres.slow', { attempt, milliseconds })
      return server
    } catch (error) {
      if (!(error instanceof StoppedEarly)) throw error
      if (!isWorthWaiting(error) || Date.now() > until) {
        throw new StartProblem(`PostgreSQL does not start: ${lastErrorLine(error.said)}`)
      }
      await wait(retryEvery)
    }
  }
}
