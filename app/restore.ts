import { existsSync } from 'node:fs'
import path from 'node:path'
import { readEnvironment } from './platform/environment.ts'
import { restoreFrom } from './platform/postgres/restore.ts'
import { type Lifetime, live } from './platform/process/lifetime.ts'
import { StartProblem } from './platform/start-problem.ts'

async function restore(lifetime: Lifetime): Promise<void> {
  const read = readEnvironment(process.env)
  if (!read.ok) throw new StartProblem(read.problems.join(' '))
  const { environment } = read
  const { keyFile, dataFolder, erasureLedger } = environment
  const [, , folder] = process.argv
  if (!folder) throw new StartProblem('Say which back-up to bring back: npm run restore -- FOLDER')
  if (environment.database)
    throw new StartProblem('With DATABASE_URL, PostgreSQL’s own tools restore: see docs/operating.md.')
  const { manifest, before } = await restoreFrom(path.resolve(folder), dataFolder, new Date())
  console.log(`The database is again as it was at ${manifest.at}.`)
  if (before) console.log(`What was there until now is in ${before}: throw it away once all is well.`)
  if (!existsSync(keyFile)) console.log(`The key ${keyFile} is missing: put it back before you start.`)
  console.log(
    existsSync(erasureLedger.file)
      ? `At the next start, whoever ${erasureLedger.file} names is erased again.`
      : `There is no ${erasureLedger.file}: put the list of erasures there before you start.`,
  )
  lifetime.finish()
}

await live(restore)
