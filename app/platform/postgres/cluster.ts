import { once } from 'node:events'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { StartProblem } from '../start-problem.ts'
import { requireKnownUser } from './account.ts'
import { privateFolder } from './folders.ts'
import { cannotRun, listen, type Place, spawnAs } from './run.ts'
import { initdbArguments } from './settings.ts'

const version = '18'

/** Makes the cluster once. It is made beside its place and moved there whole, so that half of one never stands. */
export async function makeClusterOnce(place: Place): Promise<void> {
  const { cluster, account, binaries } = place
  const marker = path.join(cluster, 'PG_VERSION')
  if (existsSync(marker)) return requireVersion(readFileSync(marker, 'utf8').trim(), cluster)
  if (existsSync(cluster)) {
    throw new StartProblem(
      `${cluster} is there but holds no PostgreSQL database: move it away, or set CONCORD_DATA.`,
    )
  }
  requireKnownUser(account)
  const draft = `${cluster}.new`
  rmSync(draft, { recursive: true, force: true })
  privateFolder(draft, account)
  const child = spawnAs(account, binaries.initdb, initdbArguments(draft), draft)
  const { last } = listen(child)
  const [code] = await once(child, 'close').catch((error: NodeJS.ErrnoException) => {
    throw new StartProblem(cannotRun(error))
  })
  if (code !== 0) throw new StartProblem(`PostgreSQL could not make its database: ${lastErrorLine(last())}`)
  renameSync(draft, cluster)
}

function requireVersion(found: string, cluster: string): void {
  if (found === version) return
  throw new StartProblem(
    `${cluster} was made by PostgreSQL ${found} and this is ${version}: export it with that version first.`,
  )
}

/** The line that says what was wrong, from among what a program of Postgres printed. */
export function lastErrorLine(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim())
  const telling = lines.findLast((line) => /error:|FATAL|PANIC/.test(line)) ?? lines.at(-1)
  return telling?.replace(/^.*?(error|FATAL|PANIC):\s*/, '') ?? 'it gave no reason.'
}
