import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { built } from '../build/testing.ts'
import { freePort, spawnProgram, temporaryFolder } from './platform/process/testing.ts'

let programs: string
const home = temporaryFolder()
const settings = {
  CONCORD_DATA: path.join(home.folder, 'data'),
  CONCORD_DEMO: 'off',
  AUDIT_ANCHOR: path.join(home.folder, 'anchor.jsonl'),
}
const run = (program: string, more: Record<string, string> = {}) =>
  spawnProgram(process.execPath, [path.join(programs, program)], { ...settings, ...more })

beforeAll(async () => {
  programs = await built()
})
afterAll(home.remove)

it('says so where there is no database, and makes none', async () => {
  const verified = run('audit-verify.js')
  expect(await verified.ended).toBe(1)
  expect(verified.said()).toBe('There is no database here to verify.\n')
})

it('compares what a running Concord has anchored, and then says that the audit holds', async () => {
  const server = run('server.js', { PORT: String(await freePort()) })
  await server.saying('Concord is ready at')
  const beside = run('audit-verify.js')
  expect(await beside.ended, beside.said()).toBe(0)
  expect(beside.said()).toMatch(/last written at .*\nThe audit holds: 0 chains, 0 events\.\n$/)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  const alone = run('audit-verify.js')
  expect(await alone.ended, alone.said()).toBe(0)
  const lost = run('audit-verify.js', { AUDIT_ANCHOR: path.join(home.folder, 'elsewhere') })
  expect(await lost.ended).toBe(1)
  expect(lost.said()).toContain('has no line yet, or is gone')
}, 60_000)
