import type { Kept, Sealed } from '../contract.ts'
import { fact, inStore } from './store.ts'

/** The device's key: made once, kept where no script can read it out. */
async function deviceKey(): Promise<CryptoKey> {
  const known = await fact<CryptoKey>('key')
  if (known) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
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

const place = (key: string, person: string) => new TextEncoder().encode(`${person} ${key}`)

export async function seal(key: string, person: string, words: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const how = { name: 'AES-GCM', iv, additionalData: place(key, person) }
  return { iv, words: await crypto.subtle.encrypt(how, await deviceKey(), new TextEncoder().encode(words)) }
}

/** The form as it was typed, or undefined where the browser has lost the key. */
export async function wordsOf({ key, person, sealed }: Kept): Promise<string | undefined> {
  const known = await fact<CryptoKey>('key')
  if (!known || !sealed) return undefined
  const how = { name: 'AES-GCM', iv: sealed.iv, additionalData: place(key, person) }
  return crypto.subtle.decrypt(how, known, sealed.words).then(
    (words) => new TextDecoder().decode(words),
    () => undefined,
  )
}
