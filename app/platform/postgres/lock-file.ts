import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Holder, type LockResult, parseHolder } from './holder.ts'
import { commandLine, isAlive } from './process-table.ts'

const fileIn = (folder: string) => path.join(folder, 'concord.lock')

/** Takes the lock where there are no abstract sockets: a file that names a process which lives. */
export async function lockWithFile(folder: string, me: Holder): Promise<LockResult> {
  const file = fileIn(folder)
  const draft = `${file}.${me.pid}`
  writeFileSync(draft, JSON.stringify(me), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 2; attempt++) {
      if (tryLink(draft, file))
        return { held: true, lock: { release: async () => rmSync(file, { force: true }) } }
      const by = readHolderFile(folder)
      if (by) return { held: false, by }
      rmSync(file, { force: true })
    }
    return { held: false, by: readHolderFile(folder) }
  } finally {
    rmSync(draft, { force: true })
  }
}

/** The living process that the lock file names. */
export function readHolderFile(folder: string): Holder | undefined {
  try {
    const holder = parseHolder(readFileSync(fileIn(folder), 'utf8'))
    // A number is used again for another program after a while.
    return holder && isAlive(holder.pid) && /node/.test(commandLine(holder.pid)) ? holder : undefined
  } catch {
    return undefined
  }
}

function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
