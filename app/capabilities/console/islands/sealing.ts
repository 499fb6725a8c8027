import { fromBase64url, toBase64url } from '../../../platform/browser/passkey.ts'
import { type Entry, type KeptEntry, nonceBytes, type SealedEntry } from '../contract.ts'
import { packed, unpacked } from '../rules.ts'

const how = (id: string, week: string, iv: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`console entry ${id} ${week}`),
})

/** An entry as it leaves the browser: it opens under its own id and week alone. */
export async function sealEntry(key: CryptoKey, week: string, entry: Entry): Promise<SealedEntry> {
  const [id, nonce] = [crypto.randomUUID(), crypto.getRandomValues(new Uint8Array(nonceBytes))]
  const words = await crypto.subtle.encrypt(how(id, week, nonce), key, packed(entry))
  return { id, week, nonce: toBase64url(nonce), words: toBase64url(words) }
}

export async function openEntry(key: CryptoKey, sealed: SealedEntry): Promise<KeptEntry | undefined> {
  const { id, week, nonce, words } = sealed
  try {
    const open = await crypto.subtle.decrypt(how(id, week, fromBase64url(nonce)), key, fromBase64url(words))
    const entry = unpacked(new TextDecoder().decode(open))
    return entry && { id, week, entry }
  } catch {
    return undefined
  }
}
