import type { Keyring } from './crypto/keyring.ts'
import type { Database } from './database/pools.ts'
import type { Identity } from './identity/identity.ts'
import type { Log } from './log/log.ts'
import type { Mailer } from './mail/mailer.ts'

/** What every capability stands on; made once by the process, or by a test. */
export type Platform = {
  /** The base of every absolute address, without a slash at the end. */
  origin: string
  database: Database
  keys: Keyring
  identity: Identity
  mail: Mailer
  log: Log
  /** Logical asset name to its long-lived address. */
  asset: (name: string) => string | undefined
  now: () => Date
  demonstration: boolean
}
