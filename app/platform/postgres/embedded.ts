import { makeDatabaseOnce } from '../database/make.ts'
import type { Log } from '../log/log.ts'
import { StartProblem } from '../start-problem.ts'
import { postgresAccount, requireReachable } from './account.ts'
import { findBinaries } from './binaries.ts'
import { makeClusterOnce } from './cluster.ts'
import { letThrough, openDataFolder, privateFolder, socketFolderFor } from './folders.ts'
import type { Holder, Lock } from './holder.ts'
import { takeLock } from './lock.ts'
import type { Place } from './run.ts'
import { clusterIn } from './settings.ts'
import { type Supervised, supervise } from './supervise.ts'

export type Embedded = {
  socketFolder: string
  /** Database `concord`, as the superuser. */
  adminUrl: string
  urlFor(role: string, database?: string): string
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  dataFolder: string
  log: Log
  /** Where this Concord answers, told to a second one that wants the same folder. */
  address?: string
  /** Settings of Postgres other than those of the product, for a database that nobody keeps. */
  settings?: Record<string, string>
  /** Called when the lock is held, before the database is touched. */
  locked?: () => Promise<void>
  /** Called when Postgres cannot be kept running. */
  onLost?: (reason: string) => void
}

/** Takes the data folder, starts its Postgres (made at the first start) and keeps it running until `stop`. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { log } = options
  const binaries = findBinaries()
  const dataFolder = openDataFolder(options.dataFolder)
  const socketFolder = socketFolderFor(dataFolder)
  const lock = await lockOrRefuse(dataFolder, { pid: process.pid, address: options.address, socketFolder })
  try {
    await options.locked?.()
    const account = postgresAccount()
    const { settings } = options
    const place: Place = { binaries, account, cluster: clusterIn(dataFolder), socketFolder, settings }
    letThrough(dataFolder, account)
    requireReachable(place.cluster, account)
    requireReachable(binaries.postgres, account)
    privateFolder(socketFolder, account)
    await makeClusterOnce(place)
    const server = await supervise(place, { log, onLost: options.onLost ?? (() => {}) })
    return await embeddedOn(server, lock, socketFolder)
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** A connection string over the socket. */
export function socketUrl(socketFolder: string, role: string, database = 'concord'): string {
  const host = encodeURIComponent(socketFolder)
  return `postgresql://${encodeURIComponent(role)}@localhost:5432/${encodeURIComponent(database)}?host=${host}`
}

async function embeddedOn(server: Supervised, lock: Lock, socketFolder: string): Promise<Embedded> {
  const urlFor = (role: string, database?: string) => socketUrl(socketFolder, role, database)
  const stop = async () => {
    await server.stop()
    await lock.release()
  }
  try {
    await makeDatabaseOnce(urlFor('postgres', 'postgres'))
  } catch (error) {
    await server.stop()
    throw error
  }
  return { socketFolder, adminUrl: urlFor('postgres'), urlFor, stop }
}

async function lockOrRefuse(dataFolder: string, me: Holder): Promise<Lock> {
  const result = await takeLock(dataFolder, me)
  if (result.held) return result.lock
  const { pid, address } = result.by ?? {}
  const who = pid ? `process ${pid}${address ? `, at ${address}` : ''}` : 'another process'
  throw new StartProblem(
    `Concord already runs on ${dataFolder} (${who}): stop it first, or set CONCORD_DATA and PORT.`,
  )
}
