import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../log/log.ts'
import { StartProblem } from '../start-problem.ts'
import { commandLine } from './process-table.ts'

/** What Postgres writes about itself in its folder. Concord reads that file and never removes it. */
export function readPidFile(cluster: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 1 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

/**
 * Stops the Postgres that an earlier Concord left behind. Only safe with the data folder's lock in hand: without
 * it, that Postgres may be the one of a Concord that runs.
 */
export async function stopOrphan(cluster: string, log: Log, patience = 60_000): Promise<void> {
  const left = readPidFile(cluster)
  if (!left || !isPostgresOn(left.pid, cluster)) return
  log.warn('postgres.orphan', { pid: left.pid })
  const until = Date.now() + patience
  process.kill(left.pid, 'SIGINT')
  while (isPostgresOn(left.pid, cluster)) {
    if (Date.now() > until) {
      throw new StartProblem(
        `An earlier PostgreSQL (process ${left.pid}) does not stop: end it and start again.`,
      )
    }
    await wait(50)
  }
}

function isPostgresOn(pid: number, cluster: string): boolean {
  const command = commandLine(pid)
  return /postgres/.test(command) && command.includes(cluster)
}
