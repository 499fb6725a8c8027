import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { hmacSha256 } from './hmac.ts'
import { rememberOpened } from './opened.ts'
import { fewRandomBytes } from './random.ts'

// How many are remembered for lists.
const listed = 4_000

const KeyFile = z.object({ current: z.string(), keys: z.record(z.string(), z.base64()) })

/** Where a sealed value stands: it opens nowhere else. */
export type Place = { table: string; column: string; row: string; person: string }

export type Keyring = {
  /** AES-256-GCM: key id (4 bytes), nonce (12), tag (16), ciphertext. */
  seal(plain: string, place: Place): Buffer
  open(sealed: Buffer, place: Place): string
  /** The same for short words that lists show again and again, such as names: a few thousand are remembered. */
  openListed(sealed: Buffer, place: Place): string
  /** Keyed digest for values that must be compared but not kept: codes, bodies, addresses. */
  mac(purpose: string, value: string | Uint8Array): Buffer
  /** A secret derived for another part, such as the cookie's signature. */
  derive(purpose: string): string
  current: string
}

/** Makes a new key file, readable by its owner alone. */
export function makeKeyFile(path: string): void {
  const id = randomBytes(4).toString('hex')
  const content = { current: id, keys: { [id]: randomBytes(32).toString('base64') } }
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
}

/** Reads a key file; throws with one plain sentence if it is absent or damaged. */
export function loadKeyring(path: string): Keyring {
  if (!existsSync(path)) throw new Error(`The key file ${path} does not exist.`)
  const read = KeyFile.safeParse(safeJson(readFileSync(path, 'utf8')))
  if (!read.success) throw new Error(`The key file ${path} is damaged.`)
  const keys = new Map(Object.entries(read.data.keys).map(([id, key]) => [id, Buffer.from(key, 'base64')]))
  return keyringOf(keys, read.data.current)
}

export function keyringOf(keys: Map<string, Buffer>, current: string): Keyring {
  if (keys.get(current)?.length !== 32) throw new Error('The current key is missing or is not 32 bytes long.')
  // Given as bytes, a key would be made ready again for every value: five times the work of a short one.
  const ready = new Map(Array.from(keys, ([id, key]) => [id, createSecretKey(key)]))
  const currentKey = ready.get(current) as KeyObject
  const currentId = Buffer.from(current, 'hex')
  const subkey = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', oldest(keys), '', `concord:${purpose}`, 32))
  const digests = new Map<string, ReturnType<typeof hmacSha256>>()
  const digestFor = (purpose: string) => {
    const known = digests.get(purpose) ?? hmacSha256(subkey(`mac:${purpose}`))
    digests.set(purpose, known)
    return known
  }
  const remembered = rememberOpened(listed)
  const ring: Keyring = {
    current,
    seal(plain, place) {
      const nonce = fewRandomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', currentKey, nonce)
      cipher.setAAD(associated(place))
      const body = cipher.update(plain, 'utf8')
      // Gives no more bytes in this mode, and makes the tag.
      cipher.final()
      return Buffer.concat([currentId, nonce, cipher.getAuthTag(), body])
    },
    open(sealed, place) {
      const key = ready.get(sealed.subarray(0, 4).toString('hex'))
      if (!key) throw new Error('This value was sealed with a key that is not in the key file.')
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(4, 16), { authTagLength: 16 })
      decipher.setAAD(associated(place))
      decipher.setAuthTag(sealed.subarray(16, 32))
      const plain = decipher.update(sealed.subarray(32))
      // Throws when a byte differs from what was sealed; nothing is read before.
      decipher.final()
      return plain.toString('utf8')
    },
    openListed: (sealed, place) => remembered(placeText(place), sealed, () => ring.open(sealed, place)),
    mac: (purpose, value) => digestFor(purpose)(value),
    derive: (purpose) => subkey(`derive:${purpose}`).toString('base64url'),
  }
  return ring
}

// Derived secrets outlive rotation: they come from the first key, which stays in the file.
function oldest(keys: Map<string, Buffer>): Buffer {
  return keys.values().next().value as Buffer
}

function associated(place: Place): Buffer {
  return Buffer.from(placeText(place))
}

function placeText({ table, column, row, person }: Place): string {
  return `${table}\0${column}\0${row}\0${person}`
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
