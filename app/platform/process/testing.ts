import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type Spawned = {
  child: ChildProcess
  /** Everything it has printed so far. */
  said: () => string
  /** Resolves once it has printed this; rejects if it ends before. */
  saying: (words: string) => Promise<void>
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>
}

/** A new folder that Postgres's own user can come to. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-test-'))
  chmodSync(folder, 0o755)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

/** Starts a program as a deployer would, without the settings of whoever runs the tests. */
export function spawnProgram(
  program: string,
  parameters: string[],
  settings: Record<string, string>,
): Spawned {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(program, parameters, {
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const hear = (part: Buffer) => {
    said += part
    child.emit('said')
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal)
  const saying = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => said.includes(words) && resolve()
      child.on('said', look)
      void ended.then((how) => reject(new Error(`ended with ${how} before saying "${words}":\n${said}`)))
      look()
    })
  return { child, said: () => said, saying, ended }
}
