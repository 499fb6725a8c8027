import path from 'node:path'
import { readEnvironment } from './platform/environment.ts'
import { backUp } from './platform/postgres/backup.ts'
import { clusterIn } from './platform/postgres/settings.ts'
import { type Lifetime, live } from './platform/process/lifetime.ts'
import { hasDatabase, reachByStarting, reachRunning } from './platform/process/reach.ts'
import { StartProblem } from './platform/start-problem.ts'

async function backup(lifetime: Lifetime): Promise<void> {
  const read = readEnvironment(process.env)
  if (!read.ok) throw new StartProblem(read.problems.join(' '))
  const { environment } = read
  const [, , folder] = process.argv
  if (!folder) throw new StartProblem('Say where the back-up should lie: npm run backup -- FOLDER')
  if (environment.database)
    throw new StartProblem('With DATABASE_URL, PostgreSQL’s own tools back up: see docs/operating.md.')
  if (!hasDatabase(environment)) throw new StartProblem('There is no database here to back up.')
  const { adminUrl } =
    (await reachRunning(environment)) ?? (await reachByStarting(environment, lifetime, 'back it up'))
  const to = path.resolve(folder)
  const { at } = await backUp(adminUrl, clusterIn(environment.dataFolder), to, new Date())
  console.log(`The database, as it was at ${at}, is in ${to}.`)
  console.log(`It opens with ${environment.keyFile} alone: keep a copy of that apart from it.`)
  console.log(`${environment.erasureLedger.file} stays out of it: whoever is on it must be erased again.`)
  lifetime.finish()
}

await live(backup)
