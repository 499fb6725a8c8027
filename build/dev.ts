import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, watch } from 'node:fs'
import path from 'node:path'
import { buildAll, root } from './steps/all.ts'

const watched = ['app', 'content', 'migrations', 'seeds']
const settle = 120

let server: ChildProcess | undefined
let timer: NodeJS.Timeout | undefined
let building = Promise.resolve()

async function rebuild(): Promise<void> {
  try {
    await buildAll()
  } catch {
    return console.error('The build did not finish; the server that runs stays as it is.')
  }
  await stop()
  server = spawn(process.execPath, ['dist/server.js'], { cwd: root, stdio: 'inherit' })
}

async function stop(): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, 'exit')
  server.kill('SIGTERM')
  await gone
}

function changed(): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    building = building.then(rebuild)
  }, settle)
}

for (const folder of watched.filter((name) => existsSync(path.join(root, name)))) {
  watch(path.join(root, folder), { recursive: true }, changed)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    await stop()
    process.exit(0)
  })
}
building = rebuild()
