import type { PersonViewer } from '../../platform/access/viewer.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Parsed } from '../../platform/pure/form.ts'
import type { Answers, Instrument, storyLines } from './contract.ts'

/** What the person says is theirs, ready to become what it would be had they typed it themselves. */
export type Item =
  | { kind: 'check-in'; answers: Answers }
  | { kind: 'story'; prompt: (typeof storyLines)[number]; words: string; after: string }
  | { kind: 'topics'; words: string; visit: string }
  | { kind: 'measure'; instrument: Instrument; answers: Answers; goal: string }

/**
 * Makes an entry of it, by the act that its own room has for it. `on` is the moment that stands for the day on the
 * sheet. 'gone': the visit is not this person's.
 */
export type KeepTyped = (
  tx: Tx,
  keys: Keyring,
  viewer: PersonViewer,
  item: Item,
  times: { on: Date; at: Date },
) => Promise<Parsed<{ entry: string; section: string }> | 'gone'>
