import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import path from 'node:path'
import { type Keyring, loadKeyring, makeKeyFile } from '../crypto/keyring.ts'
import { StartProblem } from '../start-problem.ts'

/**
 * The key to what people write. A new one is made only where there is no database yet: beside one that is there, a
 * new key would open nothing.
 */
export function openKeyring(file: string, { mayMake }: { mayMake: boolean }): Keyring {
  if (!existsSync(file)) {
    if (!mayMake) {
      throw new StartProblem(
        `The key file ${file} is missing. What people wrote cannot be read without it: bring it back.`,
      )
    }
    make(file)
  }
  try {
    return loadKeyring(file)
  } catch (error) {
    throw new StartProblem((error as Error).message)
  }
}

// The key must not be lost to a power cut that the database survives.
function make(file: string): void {
  try {
    makeKeyFile(file)
    for (const each of [file, path.dirname(file)]) sync(each)
  } catch (error) {
    throw new StartProblem(`The key file ${file} cannot be made (${(error as NodeJS.ErrnoException).code}).`)
  }
}

function sync(at: string): void {
  const handle = openSync(at, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
