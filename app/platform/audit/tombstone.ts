import type { Keyring } from '../crypto/keyring.ts'
import { hashOf } from './chain.ts'

/** What is left of a person who was erased: where their chain ended. Hashes are hexadecimal. */
export type Tombstone = {
  chain: string
  seq: number
  at: Date
  /** The hash of the event before: where the chain stood until then. */
  previous: string
  hash: string
  seal: string
}

export type Unsealed = Omit<Tombstone, 'seal'>

/** A tombstone can be made with the application's key alone: somebody with the database cannot pass a deletion off as one. */
export function sealTombstone(keys: Pick<Keyring, 'mac'>, end: Unsealed): Tombstone {
  return { ...end, seal: sealOf(keys, end) }
}

export function sealFits(keys: Pick<Keyring, 'mac'>, tombstone: Tombstone): boolean {
  return tombstone.seal === sealOf(keys, tombstone)
}

/** Whether it is the last event of a chain. `at` is in seconds since 1970, as Postgres spells it. */
export function isLastEvent({ chain, seq, previous, hash }: Unsealed, at: string): boolean {
  const event = { chain, seq, at, kind: 'erased', actorKind: 'system', actor: '', detail: '{}', hash }
  return hashOf(previous, event) === hash
}

function sealOf(keys: Pick<Keyring, 'mac'>, { chain, seq, at, previous, hash }: Unsealed): string {
  return keys.mac('audit-tombstone', [chain, seq, at.toISOString(), previous, hash].join('|')).toString('hex')
}
