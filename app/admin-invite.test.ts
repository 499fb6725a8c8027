import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { built } from '../build/testing.ts'
import { holderOf } from './platform/postgres/lock.ts'
import { freePort, spawnProgram, temporaryFolder } from './platform/process/testing.ts'

let programs: string
const home = temporaryFolder()
const data = path.join(home.folder, 'data')
const settings = { CONCORD_DATA: data, CONCORD_DEMO: 'off' }

function invite(...parameters: string[]) {
  return spawnProgram(process.execPath, [path.join(programs, 'admin-invite.js'), ...parameters], settings)
}

beforeAll(async () => {
  programs = await built()
})
afterAll(home.remove)

it.each([[[]], [['nobody']]])('asks for an e-mail address when given %j', async (parameters) => {
  const asked = invite(...parameters)
  expect(await asked.ended).toBe(1)
  expect(asked.said()).toBe('Say whom to invite: npm run admin:invite -- name@example.org\n')
})

it('makes a link with nothing running, and leaves nothing running', async () => {
  const invited = invite('mina@example.org')
  expect(await invited.ended).toBe(0)
  expect(invited.said()).toMatch(/http:\/\/localhost:3000\/staff\/[\w-]{40,}\n/)
  expect(await holderOf(data)).toBeUndefined()
})

it('makes a link that the Concord which is running takes', async () => {
  const port = String(await freePort())
  const server = spawnProgram(process.execPath, [path.join(programs, 'server.js')], {
    ...settings,
    PORT: port,
  })
  await server.saying('Concord is ready at')
  const invited = invite('mina@example.org')
  expect(await invited.ended).toBe(0)
  const link = invited.said().match(/http\S+/)?.[0] ?? ''
  expect(link).toContain(`http://localhost:${port}/staff/`)
  expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})
