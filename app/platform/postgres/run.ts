import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { StartProblem } from '../start-problem.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { readPidFile } from './orphan.ts'
import { serverSettings } from './settings.ts'

export type Place = {
  binaries: Binaries
  account: Account
  cluster: string
  socketFolder: string
  settings?: Record<string, string>
}

const cleanEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Runs a program of Postgres as the account, in its own session so that Ctrl-C reaches Concord alone. */
export function spawnAs(account: Account, program: string, parameters: string[], cwd: string): ChildProcess {
  return spawn(program, parameters, {
    cwd,
    env: cleanEnvironment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...(account.handedOver && { uid: account.uid, gid: account.gid }),
  })
}

/** Collects the last of what a program says. */
export function listen(child: ChildProcess): { last: () => string } {
  let said = ''
  const keep = (part: Buffer) => {
    said = (said + part.toString()).slice(-4_000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return { last: () => said.trim() }
}

/** Starts Postgres and waits until it takes connections, recovery after a crash included. */
export async function startServer(place: Place): Promise<ChildProcess> {
  const all = { ...serverSettings(place.socketFolder), ...place.settings }
  const settings = Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const command = [...tiedToConcord(), place.binaries.postgres, '-D', place.cluster, ...settings]
  const child = spawnAs(place.account, command[0] ?? '', command.slice(1), place.cluster)
  const { last } = listen(child)
  const closed = new Promise((done) => child.once('close', done))
  const failed = once(child, 'error').then(([error]) => error as NodeJS.ErrnoException)
  while (!(await isReady(child, place.cluster))) {
    const error = await Promise.race([failed, wait(25)])
    if (error) throw new StartProblem(cannotRun(error))
    if (child.exitCode !== null || child.signalCode !== null) {
      // What it said last may still be on its way through the pipe.
      await Promise.race([closed, wait(1_000)])
      throw new StoppedEarly(last())
    }
  }
  return child
}

/** Postgres ended before it was ready; `said` is what it printed. */
export class StoppedEarly extends Error {
  readonly said: string
  constructor(said: string) {
    super('PostgreSQL ended before it was ready')
    this.said = said
  }

  /** A Postgres that has just died leaves its process and its memory for a moment. */
  get mayPass(): boolean {
    return /lock file "?.*"? already exists|shared memory block .* is still in use|Is another postmaster/.test(
      this.said,
    )
  }
}

/** Stops Postgres: connections are ended, transactions under way rolled back, everything is written out. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGINT')
  await gone
}

async function isReady(child: ChildProcess, cluster: string): Promise<boolean> {
  const file = readPidFile(cluster)
  return file?.pid === child.pid && file?.ready === true
}

export function cannotRun(error: NodeJS.ErrnoException): string {
  const why = error.code === 'ENOENT' ? 'it needs the GNU C library' : (error.code ?? error.message)
  return `The embedded PostgreSQL does not run on this system (${why}): set DATABASE_URL to one of your own.`
}

let tie: string[] | undefined

// The kernel then stops Postgres if Concord is killed; elsewhere the next start finds and stops it.
function tiedToConcord(): string[] {
  tie ??= process.platform === 'linux' && canTie() ? ['setpriv', '--pdeathsig=INT', '--'] : []
  return tie
}

function canTie(): boolean {
  try {
    execFileSync('setpriv', ['--pdeathsig=INT', '--', 'true'], { env: cleanEnvironment, stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
