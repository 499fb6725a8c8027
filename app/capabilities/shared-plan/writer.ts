import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Parsed } from '../../platform/pure/form.ts'
import type { Author } from './contract.ts'

/** Somebody who acts on one person's plan, in one transaction. `home` is the plan's own address for them. */
export type Writer = {
  tx: Tx
  keys: Keyring
  personId: string
  author: Author
  home: string
  at: Date
}

/** Done, and where to look; or what is wrong; or a form that came before with other words; or nothing that is there. */
export type Outcome = Parsed<{ location: string }> | 'other-words' | 'absent'
