import { uuidAt } from '../pure/ids.ts'
import { fewRandomBytes } from './random.ts'

/** A new server-minted id. */
export function newId(at: Date): string {
  return uuidAt(at, fewRandomBytes(10))
}
