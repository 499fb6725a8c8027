import { afterEach, expect, it } from 'vitest'
import { createLog } from '../log/log.ts'
import { logFaults } from './faults.ts'
import type { Lifetime } from './lifetime.ts'

const ends: (() => Promise<void>)[] = []
const lines: string[] = []
const givenUp: string[] = []
const lifetime: Lifetime = {
  ending: false,
  onEnd: (end) => void ends.push(end),
  finish: () => {},
  giveUp: (line) => void givenUp.push(line),
}

// Vitest listens too, and would take what these tests raise for a fault of theirs.
function raise(name: 'uncaughtException' | 'unhandledRejection', error: Error) {
  const event = name as 'uncaughtException'
  const others = process.listeners(event).slice(0, -1)
  for (const listener of others) process.off(event, listener)
  process.emit(event, error)
  for (const listener of others) process.on(event, listener)
}

afterEach(async () => {
  for (const end of ends.splice(0)) await end()
  lines.length = 0
  givenUp.length = 0
})

const typed = new Error('Key (email)=(mina@example.org) already exists')

it('a thrown error ends the process in order, and its message is nowhere', () => {
  logFaults(
    createLog((line) => lines.push(line)),
    lifetime,
  )
  raise('uncaughtException', typed)
  const { reference } = JSON.parse(lines[0] ?? '')
  expect(givenUp[0]).toContain(reference)
  expect(lines.join()).not.toContain('mina')
})

it('a promise that nobody awaited is logged, and the process goes on', () => {
  logFaults(
    createLog((line) => lines.push(line)),
    lifetime,
  )
  raise('unhandledRejection', typed)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', event: 'process.rejection' })
  expect(lines.join()).not.toContain('mina')
  expect(givenUp).toEqual([])
})
