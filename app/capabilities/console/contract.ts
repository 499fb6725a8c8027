import type { ChannelId } from '../reflection/contract.ts'

/** Where the console stands. What is written below it leaves no trace of when or by whom beyond its own rows. */
export const consoleAddress = '/console'

/** The five tensions, A to E in the study’s line of argument. */
export const tensions = ['models', 'nearness', 'knowledge', 'concessions', 'advocacy'] as const
export type Tension = (typeof tensions)[number]

/** The two pitches of loss. */
export const losses = ['professional-loss', 'personal-loss'] as const

/** The siren song of diagnosis: how strong, and where its pull came from. */
export const sirens = ['siren', 'siren-me', 'siren-person', 'siren-culture'] as const

export const controls = [...tensions, ...losses, ...sirens] as const
export type Control = (typeof controls)[number]

/** Positions are words in an order. Nothing computes with them. */
export const sides = [
  'close-to-one',
  'nearer-to-one',
  'between',
  'nearer-to-other',
  'close-to-other',
] as const
export type Side = (typeof sides)[number]
export const pitches = ['very-low', 'low', 'in-between', 'high', 'very-high'] as const
export type Pitch = (typeof pitches)[number]
export const strengths = ['silent', 'faint', 'clear', 'strong', 'very-strong'] as const
export type Strength = (typeof strengths)[number]

/** Looked at, and left for another time: that completes a control as a position does. */
export const notThisTime = 'not-this-time'
export type Value = Side | Pitch | Strength | typeof notThisTime

export const occasions = ['first', 'review', 'group', 'remote'] as const
export type Occasion = (typeof occasions)[number]

export const longestNote = 140

/** What is inside a kept entry: everything but its week. A control that was not set is not there. */
export type Entry = { occasion?: Occasion; set: Partial<Record<Control, Value>>; note?: string }
export type KeptEntry = { id: string; week: string; entry: Entry }

/** What the one question can be about, and where that channel is read about. */
export const questionsAbout = [...tensions, ...losses, 'siren'] as const
export type Channel = (typeof questionsAbout)[number]
export const channelIdOf: Record<Channel, ChannelId> = {
  models: 'A',
  nearness: 'B',
  knowledge: 'C',
  concessions: 'D',
  advocacy: 'E',
  'professional-loss': 'professionalLoss',
  'personal-loss': 'personalLoss',
  siren: 'sirenSong',
}

/** How the key of a console is kept: sealed once for each way to open it. Bytes are base64url. */
export const wayKinds = ['passkey', 'passphrase', 'recovery'] as const
export type WayKind = (typeof wayKinds)[number]
export type Way = {
  id: string
  kind: WayKind
  salt: string
  /** How often a passphrase is hashed; null for the other kinds. */
  rounds: number | null
  /** Which passkey; null for the other kinds. */
  credential: string | null
  nonce: string
  wrapped: string
}
export type SealedEntry = { id: string; week: string; nonce: string; words: string }
/** All that the server holds for one owner. */
export type Kept = { key: string | null; ways: Way[]; entries: SealedEntry[] }

/** Every entry is as long as every other, whatever is in it. */
export const entryBytes = 2048
/** AES-GCM adds a tag of 16 bytes. */
export const sealedBytes = entryBytes + 16
export const wrappedBytes = 32 + 16
export const nonceBytes = 12

export const leastPassphrase = 16
export const passphraseRounds = 600_000
export const mostWays = 20
/** More in one week would be a script, not somebody reflecting. */
export const mostInAWeek = 100
