import pg from 'pg'
import { eraseAgain } from './capabilities/my-data/erasure/again.server.ts'
import { readEnvironment } from './platform/environment.ts'
import { silentLog } from './platform/log/log.ts'
import { type Lifetime, live } from './platform/process/lifetime.ts'
import { prepareDatabase } from './platform/process/prepare.ts'
import { hasDatabase, reachByStarting, reachRunning } from './platform/process/reach.ts'
import { StartProblem } from './platform/start-problem.ts'

async function apply(lifetime: Lifetime): Promise<void> {
  const read = readEnvironment(process.env)
  if (!read.ok) throw new StartProblem(read.problems.join(' '))
  const { environment } = read
  if (!hasDatabase(environment)) throw new StartProblem('There is no database here.')
  const { file } = environment.erasureLedger
  const { adminUrl, keys } =
    (await reachRunning(environment)) ??
    (await reachByStarting(environment, lifetime, 'apply erasures', (engine) =>
      prepareDatabase(engine, { log: silentLog, lifetime }),
    ))
  const worker = new pg.Pool({ connectionString: adminUrl, max: 1, options: '-c role=concord_worker' })
  try {
    const { known, again, foreign } = await eraseAgain({ worker, keys, file })
    console.log(`${file} names ${known}. Of them ${again} were in the database, and are erased again.`)
    if (foreign > 0)
      throw new StartProblem(
        `${foreign} of its lines were not sealed by this key: nobody was erased for them.`,
      )
  } finally {
    await worker.end()
  }
  lifetime.finish()
}

await live(apply)
