import { randomBytes } from 'node:crypto'
import { uuidAt } from '../pure/ids.ts'

/** A new server-minted id. */
export function newId(at: Date): string {
  return uuidAt(at, randomBytes(10))
}
