import { statSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { silentLog } from '../log/log.ts'
import { temporaryFolder } from '../process/testing.ts'
import { type Embedded, startEmbedded } from './embedded.ts'
import { holderOf } from './lock.ts'
import { readPidFile } from './orphan.ts'
import { clusterIn } from './settings.ts'

const home = temporaryFolder()
const dataFolder = path.join(home.folder, 'data')
const start = () => startEmbedded({ dataFolder, log: silentLog, address: 'http://localhost:1' })

async function ask<T>(url: string, sql: string): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return Object.values((await client.query(sql)).rows[0] ?? {})[0] as T
  } finally {
    await client.end()
  }
}

describe('the embedded Postgres', () => {
  let embedded: Embedded

  beforeAll(async () => {
    embedded = await start()
  }, 30_000)

  afterAll(async () => {
    await embedded.stop()
    home.remove()
  })

  it('answers over its socket in a folder that nobody else may enter', async () => {
    expect(await ask(embedded.adminUrl, 'select current_database()')).toBe('concord')
    expect(statSync(embedded.socketFolder).mode & 0o777).toBe(0o700)
    expect(statSync(clusterIn(dataFolder)).mode & 0o777).toBe(0o700)
    expect(await ask(embedded.adminUrl, 'show listen_addresses')).toBe('')
  })

  it.each([
    ['fsync', 'on'],
    ['synchronous_commit', 'on'],
    ['full_page_writes', 'on'],
    ['data_checksums', 'on'],
    ['server_encoding', 'UTF8'],
  ])('has %s %s', async (setting, value) => {
    expect(await ask(embedded.adminUrl, `show ${setting}`)).toBe(value)
  })

  it('does not run as root', () => {
    const pid = readPidFile(clusterIn(dataFolder))?.pid
    expect(statSync(`/proc/${pid}`).uid).not.toBe(0)
  })

  it('tells who has the data folder', async () => {
    expect(await holderOf(dataFolder)).toMatchObject({ pid: process.pid, address: 'http://localhost:1' })
    await expect(start()).rejects.toThrow(
      new RegExp(`already runs on .*data \\(process ${process.pid}, at http://localhost:1\\)`),
    )
  })

  it('comes back by itself, with what was committed, when it is killed', async () => {
    await ask(embedded.adminUrl, 'create table kept as select 7 as seven')
    const before = readPidFile(clusterIn(dataFolder))?.pid ?? 0
    process.kill(before, 'SIGKILL')
    await expect
      .poll(() => ask(embedded.adminUrl, 'select seven from kept').catch(() => undefined), {
        timeout: 20_000,
      })
      .toBe(7)
    expect(readPidFile(clusterIn(dataFolder))?.pid).not.toBe(before)
  }, 30_000)

  it('stops cleanly and starts again with what was committed', async () => {
    await embedded.stop()
    expect(readPidFile(clusterIn(dataFolder))).toBeUndefined()
    expect(await holderOf(dataFolder)).toBeUndefined()
    embedded = await start()
    expect(await ask(embedded.adminUrl, 'select seven from kept')).toBe(7)
  }, 20_000)
})
