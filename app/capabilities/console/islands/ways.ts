import { derivedBy, fromBase64url, toBase64url } from '../../../platform/browser/passkey.ts'
import { makeCode, printedCode, readCode } from '../../../platform/pure/codes.ts'
import { passphraseRounds, type Way, type WayKind } from '../contract.ts'

const { subtle } = crypto
const uses: KeyUsage[] = ['wrapKey', 'unwrapKey']
const aes = { name: 'AES-GCM', length: 256 }
const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const utf8 = (text: string) => new TextEncoder().encode(text)

/** What opens a way: what somebody typed, or the passkey they used. */
type Opener = {
  sealer: CryptoKey
  salt: Uint8Array<ArrayBuffer>
  rounds: number | null
  credential: string | null
}

/** A secret that is random already needs no slowing down. */
async function fromSecret(secret: BufferSource, salt: Uint8Array<ArrayBuffer>, kind: WayKind) {
  const raw = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(`concord console ${kind}`) }
  return subtle.deriveKey(how, raw, aes, false, uses)
}

async function fromPassphrase(typed: string, salt: Uint8Array<ArrayBuffer>, rounds: number) {
  const raw = await subtle.importKey('raw', utf8(tidy(typed)), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return subtle.deriveKey(how, raw, aes, false, uses)
}

/** Spaces and the way letters are composed differ between keyboards. */
export const tidy = (typed: string) => typed.normalize('NFKC').trim().replace(/\s+/g, ' ')

export async function byPassphrase(typed: string, way?: Way): Promise<Opener> {
  const salt = way ? fromBase64url(way.salt) : bytes(32)
  // What is stored may ask for more rounds than we would, and never for fewer.
  const rounds = Math.max(way?.rounds ?? 0, passphraseRounds)
  return { sealer: await fromPassphrase(typed, salt, rounds), salt, rounds, credential: null }
}

export async function byCode(code: string, way?: Way): Promise<Opener> {
  const salt = way ? fromBase64url(way.salt) : bytes(32)
  return { sealer: await fromSecret(utf8(code), salt, 'recovery'), salt, rounds: null, credential: null }
}

/** Asks for a passkey: any, or one of those that have a way already. Undefined where it makes no key. */
export async function byPasskey(ways: readonly Way[] = []): Promise<(Opener & { way?: Way }) | undefined> {
  const fresh = bytes(32)
  const known = new Map(ways.flatMap((way) => (way.credential ? [[way.credential, way] as const] : [])))
  const saltOf = (credential: string | undefined) => {
    const way = known.get(credential ?? '')
    return way ? fromBase64url(way.salt) : fresh
  }
  const derived = await derivedBy(saltOf, [...known.keys()])
  if (!derived) return undefined
  const { credential, secret } = derived
  const salt = saltOf(credential)
  return {
    sealer: await fromSecret(secret, salt, 'passkey'),
    salt,
    rounds: null,
    credential,
    way: known.get(credential),
  }
}

// 137 bits: three codes as they stand on invitations.
const parts = 3

/** A fresh recovery code, as it is kept and as it is printed. */
export function newRecoveryCode(): { code: string; printed: string } {
  const codes = Array.from({ length: parts }, () => makeCode(below))
  return { code: codes.join(''), printed: codes.map(printedCode).join(' ') }
}

/** What somebody typed as a recovery code; undefined where it cannot be one. */
export function readRecoveryCode(typed: string): string | undefined {
  const letters = typed.replace(/[\s\-\u2013\u2014_.]/g, '')
  const codes = letters.match(/.{1,10}/gu)?.map(readCode) ?? []
  return codes.length === parts && codes.every((code) => code !== undefined) ? codes.join('') : undefined
}

function below(limit: number): number {
  const fair = 256 - (256 % limit)
  for (;;) {
    const [byte = 255] = bytes(1)
    if (byte < fair) return byte % limit
  }
}

const how = (id: string, kind: WayKind, nonce: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: utf8(`console way ${kind} ${id}`),
})

/** The console's key, sealed for one more way to open it. */
export async function wayTo(key: CryptoKey, kind: WayKind, opener: Opener): Promise<Way> {
  const [id, nonce] = [crypto.randomUUID(), bytes(12)]
  const wrapped = await subtle.wrapKey('raw', key, opener.sealer, how(id, kind, nonce))
  return {
    id,
    kind,
    salt: toBase64url(opener.salt),
    rounds: opener.rounds,
    credential: opener.credential,
    nonce: toBase64url(nonce),
    wrapped: toBase64url(wrapped),
  }
}

/** The key behind a way; undefined when this does not open it. It can be taken out only to be sealed once more. */
export function keyBehind(
  way: Way,
  { sealer }: Opener,
  extractable: boolean,
): Promise<CryptoKey | undefined> {
  const sealed = fromBase64url(way.wrapped)
  const secret = how(way.id, way.kind, fromBase64url(way.nonce))
  return subtle
    .unwrapKey('raw', sealed, sealer, secret, 'AES-GCM', extractable, ['encrypt', 'decrypt'])
    .catch(() => undefined)
}
