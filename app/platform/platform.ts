import type { Keyring } from './crypto/keyring.ts'
import type { Database } from './database/pools.ts'
import type { Identity } from './identity/identity.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Log } from './log/log.ts'
import type { Mailer } from './mail/mailer.ts'
import type { Pusher } from './push/pusher.ts'

/** What every capability stands on; made once by the process, or by a test. */
export type Platform = {
  /** The base of every absolute address, without a slash at the end. */
  origin: string
  database: Database
  keys: Keyring
  identity: Identity
  mail: Mailer
  jobs: Jobs
  /** Absent where there is no place for its keys. */
  push: Pusher | undefined
  log: Log
  /** Logical asset name to its long-lived address. */
  asset: (name: string) => string | undefined
  /** The style sheet itself, for pages that carry it. */
  styles?: string
  now: () => Date
  demonstration: boolean
}
