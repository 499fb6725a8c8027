import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { keyringOf } from '../../crypto/keyring.ts'
import { silentLog } from '../../log/log.ts'
import { startEmbedded } from '../../postgres/embedded.ts'
import { prepareDatabase } from '../../process/prepare.ts'
import type { Copied } from '../testing.ts'

/**
 * One cluster for a whole run, made when the first test asks for a database: tests without one do not wait. It is
 * thrown away whole; dropping single databases would end connections that are still closing.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let cluster: ReturnType<typeof startCluster> | undefined
  const server = createServer(async (request, response) => {
    try {
      cluster ??= startCluster()
      response.end(JSON.stringify(await (await cluster).copy((await text(request)) || 'concord')))
    } catch (error) {
      response.writeHead(500).end((error as Error).stack)
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  project.provide('testDatabases', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return async () => {
    server.close()
    await (await cluster?.catch(() => undefined))?.stop()
  }
}

// Nobody looks here after a crash: nothing has to lie on the disk.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

async function startCluster() {
  const parent = mkdtempSync(path.join(tmpdir(), 'concord-tests-'))
  // Root's new temporary folders are closed to everybody else, Postgres's own user included.
  chmodSync(parent, 0o755)
  const embedded = await startEmbedded({ dataFolder: path.join(parent, 'data'), log: silentLog, settings })
  const stop = async () => {
    await embedded.stop()
    rmSync(parent, { recursive: true, force: true })
  }
  try {
    await migrateTemplate(embedded)
  } catch (error) {
    await stop()
    throw error
  }
  const client = new pg.Client({ connectionString: embedded.urlFor('postgres', 'postgres') })
  client.on('error', () => {})
  await client.connect()
  let copies = 0
  return {
    copy: async (of: string): Promise<Copied> => {
      const name = `copy_${++copies}`
      await client.query(`create database ${name} template ${of}`)
      const urls = ['postgres', 'concord_app', 'concord_auth', 'concord_worker'] as const
      return { name, urls: Object.fromEntries(urls.map((role) => [role, embedded.urlFor(role, name)])) }
    },
    stop: async () => {
      await client.end()
      await stop()
    },
  }
}

async function migrateTemplate({ adminUrl, urlFor }: { adminUrl: string; urlFor: (role: string) => string }) {
  const ends: (() => Promise<void>)[] = []
  await prepareDatabase(
    {
      keys: keyringOf(new Map([['00000000', Buffer.alloc(32)]]), '00000000'),
      urlFor,
      admin: { url: adminUrl, passwords: {} },
    },
    { log: silentLog, lifetime: { ending: false, onEnd: (end) => void ends.push(end) } },
  )
  for (const end of ends) await end()
}
