import type { Keyring } from '../../platform/crypto/keyring.ts'
import { codeFrom } from '../../platform/pure/codes.ts'
import { linkFrom } from './rules.ts'

/** The two ways to a card, worked out from its id with a key that the database does not have. */
export const waysTo = (keys: Keyring, cardId: string) => ({
  link: linkFrom(keys.mac('card link', cardId)),
  code: codeFrom(keys.mac('card code', cardId)),
})

export const digestOf = (keys: Keyring, way: string): Buffer => keys.mac('card', way)
