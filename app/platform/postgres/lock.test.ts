import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../process/testing.ts'
import type { LockResult } from './holder.ts'
import { holderOf, takeLock } from './lock.ts'
import { lockWithFile, readHolderFile } from './lock-file.ts'
import { commandLine, isAlive } from './process-table.ts'

const home = temporaryFolder()
const me = { pid: process.pid, address: 'http://localhost:3000', socketFolder: '/srv/socket' }

afterAll(home.remove)

async function release(result: LockResult) {
  if (!result.held) throw new Error('not held')
  await result.lock.release()
}

describe.each([
  ['of this platform', takeLock, holderOf],
  ['by a file', lockWithFile, async (folder: string) => readHolderFile(folder)],
])('the lock %s', (_, take, holder) => {
  it('is held by one, who is named to the next, and is free afterwards', async () => {
    const first = await take(home.folder, me)
    expect(first.held).toBe(true)
    expect(await take(home.folder, { ...me, pid: 1 })).toEqual({ held: false, by: me })
    expect(await holder(home.folder)).toEqual(me)
    await release(first)
    expect(await holder(home.folder)).toBeUndefined()
    await release(await take(home.folder, me))
  })
})

it('a path longer than a socket name may be has a lock too', async () => {
  const long = `/srv/${'x'.repeat(300)}`
  const first = await takeLock(long, me)
  expect((await takeLock(long, me)).held).toBe(false)
  await release(first)
})

it('a file that names a process which is gone is no lock', async () => {
  const gone = spawn('true')
  await once(gone, 'exit')
  writeFileSync(path.join(home.folder, 'concord.lock'), JSON.stringify({ ...me, pid: gone.pid }))
  await release(await lockWithFile(home.folder, me))
})

it('a file that holds nonsense is no lock', async () => {
  writeFileSync(path.join(home.folder, 'concord.lock'), 'nonsense')
  await release(await lockWithFile(home.folder, me))
})

it('a process that has ended has no command line', async () => {
  const child = spawn('sleep', ['5'])
  expect(commandLine(child.pid ?? 0)).toContain('sleep')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(commandLine(child.pid ?? 0)).toBe('')
  expect(isAlive(child.pid ?? 0)).toBe(false)
})
