import { chownSync, existsSync, lchownSync, readdirSync, renameSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { StartProblem } from '../start-problem.ts'
import { postgresAccount } from './account.ts'
import { type Manifest, readManifest } from './copy.ts'
import { openDataFolder, privateFolder } from './folders.ts'
import { takeLock } from './lock.ts'
import { clusterIn } from './settings.ts'

export type Restored = {
  manifest: Manifest /** Where the database that was there until now lies. */
  before?: string
}

/** Puts a back-up in the place of the embedded database. What was there is moved aside, and half of one never stands. */
export async function restoreFrom(folder: string, dataFolder: string, at: Date): Promise<Restored> {
  const manifest = readManifest(folder)
  const data = openDataFolder(dataFolder)
  const taken = await takeLock(data, { pid: process.pid, address: undefined, socketFolder: '' })
  if (!taken.held) throw new StartProblem(`Concord runs on ${data}: stop it first.`)
  try {
    const cluster = clusterIn(data)
    const draft = `${cluster}.restoring`
    await rm(draft, { recursive: true, force: true })
    await cp(path.join(folder, 'postgres'), draft, { recursive: true, preserveTimestamps: true })
    const account = postgresAccount()
    privateFolder(draft, account)
    if (account.handedOver) handOver(draft, account.uid, account.gid)
    const before = existsSync(cluster)
      ? `${cluster}.before-${at.toISOString().replaceAll(/[:.]/g, '')}`
      : undefined
    if (before) renameSync(cluster, before)
    renameSync(draft, cluster)
    return before ? { manifest, before } : { manifest }
  } finally {
    await taken.lock.release()
  }
}

function handOver(folder: string, uid: number, gid: number): void {
  chownSync(folder, uid, gid)
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(path.join(folder, entry), uid, gid)
}
