import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  lstatSync,
  mkdirSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { StartProblem } from '../start-problem.ts'
import type { Account } from './account.ts'

const socketName = '.s.PGSQL.5432'
// What the kernel's address structure holds: 107 bytes and a closing zero on Linux, 103 on macOS.
const longestSocket = 103

/** Makes the data folder if need be and gives its real path. */
export function openDataFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    const real = realpathSync(folder)
    if (!statSync(real).isDirectory()) throw new Error('not a folder')
    return real
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'not a folder'
    throw new StartProblem(
      `The data folder ${folder} cannot be written (${reason}): set CONCORD_DATA to one that can.`,
    )
  }
}

/** Lets the account pass through the data folder to what belongs to it, without letting it list or read. */
export function letThrough(folder: string, account: Account): void {
  const { mode } = statSync(folder)
  if (account.handedOver && !(mode & 0o001)) chmodSync(folder, (mode & 0o7777) | 0o001)
}

/** Makes a folder that the account alone may enter. */
export function privateFolder(folder: string, account: Account): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  const me = process.getuid?.()
  if (!found.isDirectory() || (found.uid !== account.uid && found.uid !== me)) {
    throw new StartProblem(`${folder} belongs to somebody else: remove it and start again.`)
  }
  if (account.handedOver && found.uid !== account.uid) chownSync(folder, account.uid, account.gid)
  chmodSync(folder, 0o700)
  return folder
}

/** Where the socket goes: beside the database, or in the temporary folder when that path is too long for one. */
export function socketFolderFor(dataFolder: string, temporary = tmpdir()): string {
  const beside = path.join(dataFolder, 'socket')
  if (Buffer.byteLength(path.join(beside, socketName)) <= longestSocket) return beside
  const key = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)
  return path.join(temporary, `concord-${key}`)
}
