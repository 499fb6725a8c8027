import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { type Keyring, loadKeyring } from '../../app/platform/crypto/keyring.ts'
import { socketUrl } from '../../app/platform/postgres/embedded.ts'
import { socketFolderFor } from '../../app/platform/postgres/folders.ts'

export const root = path.resolve(import.meta.dirname, '../..')

export type Concord = {
  port: number
  pid: number
  child: ChildProcess
  /** From the start of the process to its greeting, in milliseconds. */
  readyAfter: number
  keys: Keyring
  socketFolder: string
  urlFor(role: string): string
  end(): Promise<void>
}

/** Starts the built server on a data folder, as a deployer would. */
export async function startConcord(
  data: string,
  nodeOptions: string[] = [],
  demonstration: 'on' | 'off' = 'off',
): Promise<Concord> {
  const port = await freePort()
  const { PATH = '', HOME = '' } = process.env
  const began = performance.now()
  const program = path.join(root, 'dist/server.js')
  const start = startScript()
  const child = spawn(process.execPath, [...start.options, ...nodeOptions, program], {
    env: {
      ...start.environment,
      PATH,
      HOME,
      PORT: String(port),
      CONCORD_DATA: data,
      CONCORD_DEMO: demonstration,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = once(child, 'close')
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (part) => {
      said += part
      if (said.includes('Concord is ready at')) resolve()
    })
    void ended.then(() => reject(new Error(`Concord ended early: ${said}`)))
  })
  const readyAfter = performance.now() - began
  const socketFolder = socketFolderFor(data)
  return {
    port,
    pid: child.pid as number,
    child,
    readyAfter,
    keys: loadKeyring(path.join(data, 'concord.key')),
    socketFolder,
    urlFor: (role) => socketUrl(socketFolder, role),
    end: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** What `npm start` gives the process, its bounds of memory above all. */
export function startScript(): { options: string[]; environment: Record<string, string> } {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const words: string[] = scripts.start.split(' ')
  return {
    options: words.filter((word) => word.startsWith('--max-')),
    environment: Object.fromEntries(
      words.filter((word) => /^MALLOC_\w+=/.test(word)).map((word) => word.split('=')),
    ),
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}
