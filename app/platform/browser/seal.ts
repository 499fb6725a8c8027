import type { Entry, Sealed } from './contract.ts'
import { fact, inStore } from './store.ts'

const aes = { name: 'AES-GCM', length: 256 }

export const newKey = (extractable = false) =>
  crypto.subtle.generateKey(aes, extractable, ['encrypt', 'decrypt'])

/** The device's key: made once, kept where no script can read it out. */
export async function deviceKey(): Promise<CryptoKey> {
  const known = await fact<CryptoKey>('key')
  if (known) return known
  const made = await newKey()
  try {
    // `add` lets only the first of two makers through, so nothing is sealed with a key that is thrown away.
    await inStore((_, facts) => facts.add(made, 'key'))
    return made
  } catch (error) {
    const first = await fact<CryptoKey>('key')
    if (!first) throw error
    return first
  }
}

const how = (iv: Uint8Array<ArrayBuffer>, place: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(place),
})

/** Seals words for one place; they open nowhere else. */
export async function seal(key: CryptoKey, place: string, words: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, words: await crypto.subtle.encrypt(how(iv, place), key, new TextEncoder().encode(words)) }
}

export function unseal(key: CryptoKey, place: string, { iv, words }: Sealed): Promise<string | undefined> {
  return crypto.subtle.decrypt(how(iv, place), key, words).then(
    (open) => new TextDecoder().decode(open),
    () => undefined,
  )
}

const placeOf = ({ key, person }: Pick<Entry, 'key' | 'person'>) => `${person} ${key}`

export const sealForm = async (entry: Pick<Entry, 'key' | 'person'>, words: string): Promise<Sealed> =>
  seal(await deviceKey(), placeOf(entry), words)

/** The form as it was typed, or undefined where the browser has lost the key. */
export async function wordsOf(entry: Pick<Entry, 'key' | 'person' | 'sealed'>): Promise<string | undefined> {
  const key = await fact<CryptoKey>('key')
  return key && entry.sealed && unseal(key, placeOf(entry), entry.sealed)
}
