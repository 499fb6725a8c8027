import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { whileCopying } from '../database/base-copy.ts'
import { StartProblem } from '../start-problem.ts'
import { type Manifest, manifestIn } from './copy.ts'

/** What belongs to the running server alone. The folders stay, empty. */
const emptied = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\//
const leftOut = /(^|\/)(postmaster\.(pid|opts)|backup_label(\.old)?|pg_internal\.init|pgsql_tmp[^/]*)$/
const segment = /^[0-9A-F]{24}$/

/**
 * Copies the cluster of a running server into a new folder, whole and consistent: Postgres's own low-level back-up, with
 * all of its log from beginning to end. Work goes on meanwhile. A folder without its manifest is not a back-up.
 */
export async function backUp(adminUrl: string, cluster: string, to: string, at: Date): Promise<Manifest> {
  if (existsSync(to)) throw new StartProblem(`${to} is there already: name a folder that is not.`)
  const draft = `${to}.unfinished`
  await rm(draft, { recursive: true, force: true })
  const data = path.join(draft, 'postgres')
  await mkdir(data, { recursive: true, mode: 0o700 })
  await whileCopying(
    adminUrl,
    () => copyFolder(cluster, data),
    async ({ label, first, last }) => {
      await written(path.join(data, 'backup_label'), label)
      await copyLog(cluster, data, first, last)
    },
  )
  const manifest: Manifest = { format: 'concord-backup', version: 1, postgres: '18', at: at.toISOString() }
  await written(manifestIn(draft), `${JSON.stringify(manifest)}\n`)
  await rename(draft, to)
  return manifest
}

async function copyFolder(from: string, to: string, within = ''): Promise<void> {
  for (const entry of await readdir(path.join(from, within), { withFileTypes: true })) {
    const name = within ? `${within}/${entry.name}` : entry.name
    if (leftOut.test(name) || emptied.test(name)) continue
    if (entry.isDirectory()) {
      await mkdir(path.join(to, name), { mode: 0o700 })
      await copyFolder(from, to, name)
    } else await copied(path.join(from, name), path.join(to, name)).catch(whenGone)
  }
}

/** From the segment in which the back-up began to the one in which it ended. Their names are in the order of time. */
async function copyLog(from: string, to: string, first: string, last: string): Promise<void> {
  await mkdir(path.join(to, 'pg_wal', 'archive_status'), { mode: 0o700 })
  for (const name of await readdir(path.join(from, 'pg_wal')))
    if (segment.test(name) && name >= first && name <= last)
      await copied(path.join(from, 'pg_wal', name), path.join(to, 'pg_wal', name))
}

// Tables and indexes may be dropped while they are copied; the log says so too.
function whenGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

async function copied(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  await settled(to)
}

async function written(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600 })
  await settled(file)
}

async function settled(file: string): Promise<void> {
  const handle = await open(file, 'r')
  await handle.sync().finally(() => handle.close())
}
