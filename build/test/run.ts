import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

const bins = path.join(root, 'node_modules/.bin')
const environment = () => ({ ...process.env, PATH: `${bins}${path.delimiter}${process.env.PATH}` })

/** Runs a script of Node's in a process of its own; what it prints is shown as it comes, or kept. */
export async function run(
  parameters: string[],
  { show }: { show: boolean },
): Promise<{ ok: boolean; said: string }> {
  const child = spawn(process.execPath, parameters, {
    cwd: root,
    env: environment(),
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  })
  let said = ''
  const hear = (part: Buffer) => {
    said += part
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGTERM', pass)
  const [code] = await once(child, 'close')
  process.off('SIGTERM', pass)
  return { ok: code === 0, said }
}
