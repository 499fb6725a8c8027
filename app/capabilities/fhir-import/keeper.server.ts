import type { PersonViewer } from '../../platform/access/viewer.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Response } from './contract.ts'

/**
 * Adds answers from elsewhere where all filled-in ones are, by the acts of their own room. `origin` makes sure that the
 * same answers come once. Undefined: they are there already.
 */
export type KeepResponse = (
  tx: Tx,
  keys: Keyring,
  viewer: PersonViewer,
  response: Response & { origin: string },
  at: Date,
) => Promise<{ id: string } | undefined>
