import { z } from 'zod'
import { nonceBytes, passphraseRounds, sealedBytes, wayKinds, wrappedBytes } from './contract.ts'

// A version 7 id would say when it was made.
const id = z.uuidv4()
const bytes = (least: number, most = least) =>
  z
    .base64url()
    .refine((text) => text.length >= Math.ceil((least * 4) / 3) && text.length <= Math.ceil((most * 4) / 3))
const nonce = bytes(nonceBytes)

/** One way to open the console. Strict: a result of the passkey’s PRF has no place to stand in. */
export const WayPosted = z
  .strictObject({
    id,
    kind: z.enum(wayKinds),
    salt: bytes(32),
    rounds: z.int().min(passphraseRounds).max(10_000_000).nullable(),
    credential: bytes(1, 1023).nullable(),
    nonce,
    wrapped: bytes(wrappedBytes),
  })
  .refine(({ kind, rounds }) => (kind === 'passphrase') === (rounds !== null))
  .refine(({ kind, credential }) => (kind === 'passkey') === (credential !== null))

/** The first entry’s key, sealed for the chosen way and for the recovery code. */
export const KeyPosted = z
  .strictObject({ key: id, ways: z.array(WayPosted).length(2) })
  .refine(({ ways }) => ways.filter(({ kind }) => kind === 'recovery').length === 1)

export const AnotherWayPosted = z.strictObject({ key: id, way: WayPosted })
export const WayGonePosted = z.strictObject({ way: id })
export const EntryPosted = z.strictObject({
  key: id,
  id,
  week: z.string().regex(/^\d{4}-W\d{2}$/),
  nonce,
  words: bytes(sealedBytes),
})
export const EntryGonePosted = z.strictObject({ entry: id })
export const BeginAgainForm = z.object({ sure: z.literal('yes', 'empty') })
