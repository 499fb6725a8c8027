import type { Pin } from './contract.ts'
import { nextTry } from './lock.rules.ts'
import { dropFacts, fact, keepFact } from './store.ts'
import { openVault, resealVault, unlockVault } from './vault.ts'

const rounds = 600_000
const { subtle } = crypto

async function keyOf(typed: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const raw = await subtle.importKey('raw', new TextEncoder().encode(typed), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return subtle.deriveKey(how, raw, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey'])
}

/** Sets the PIN of an open vault. The vault's keys, this one and later ones, are sealed for it. */
export async function setPin(typed: string): Promise<boolean> {
  const before = await openVault()
  if (before.state !== 'open') return false
  const how = {
    name: 'RSA-OAEP',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  }
  const pair = await subtle.generateKey(how, true, ['wrapKey', 'unwrapKey'])
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))]
  const privateKey = await subtle.wrapKey('pkcs8', pair.privateKey, await keyOf(typed, salt), {
    name: 'AES-GCM',
    iv,
  })
  await keepFact('pin', { salt, iv, privateKey, publicKey: pair.publicKey, tries: 0 } satisfies Pin)
  await resealVault()
  return true
}

export const removePin = () => dropFacts('pin')

/** Opens the vault by its PIN. Each try is counted before it is made; the last wrong one clears what it would open. */
export function openByPin(typed: string): Promise<'open' | 'wrong' | 'cleared' | 'none'> {
  return navigator.locks.request('concord pin', async () => {
    const pin = await fact<Pin>('pin')
    if (!pin?.opens) return 'none'
    const { tries, last } = nextTry(pin.tries)
    await keepFact('pin', { ...pin, tries } satisfies Pin)
    try {
      const rsa = { name: 'RSA-OAEP', hash: 'SHA-256' }
      const aes = { name: 'AES-GCM', iv: pin.iv }
      const kek = await keyOf(typed, pin.salt)
      const key = await subtle.unwrapKey('pkcs8', pin.privateKey, kek, aes, rsa, false, ['unwrapKey'])
      const uses: KeyUsage[] = ['encrypt', 'decrypt']
      await unlockVault(await subtle.unwrapKey('raw', pin.opens, key, rsa, 'AES-GCM', false, uses))
      await keepFact('pin', { ...pin, tries: 0 } satisfies Pin)
      return 'open'
    } catch {
      if (!last) return 'wrong'
      await dropFacts('vault', 'vault-key', 'pin')
      return 'cleared'
    }
  })
}
