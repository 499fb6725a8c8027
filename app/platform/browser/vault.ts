import type { Pin, Sealed } from './contract.ts'
import { isIdle } from './lock.rules.ts'
import { deviceKey, newKey, seal, unseal } from './seal.ts'
import { dropFacts, fact, inStore, keepFact } from './store.ts'

/** What opens without internet: the person's own things, as the server last told them. */
type Vault = { person: string; idleMinutes: number; at: number; sealed: Sealed }
type OpenFlare = { person: string; sealed: Sealed }
type Opener = { key: CryptoKey; usedAt: number }
export type Opened<T> = { state: 'open'; mine: T; at: number } | { state: 'locked' | 'none' }

const placeOf = (person: string) => `${person} vault`
const flarePlace = (person: string) => `${person} flare`

/** A key for the vault that nobody can read out. Where there is a PIN, it is sealed for the PIN first. */
async function makeKey(pin: Pin | undefined): Promise<{ key: CryptoKey; opens?: ArrayBuffer }> {
  if (!pin) return { key: await newKey() }
  const { subtle } = crypto
  const made = await newKey(true)
  const opens = await subtle.wrapKey('raw', made, pin.publicKey, { name: 'RSA-OAEP' })
  const raw = await subtle.exportKey('raw', made)
  return { key: await subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']), opens }
}

async function put(vault: Omit<Vault, 'sealed'>, text: string, opener: Opener | undefined, now: number) {
  const pin = await fact<Pin>('pin')
  const made = opener ?? (await makeKey(pin))
  const sealed = await seal(made.key, placeOf(vault.person), text)
  await inStore((_, facts) => {
    facts.put({ ...vault, sealed } satisfies Vault, 'vault')
    facts.put({ key: made.key, usedAt: now } satisfies Opener, 'vault-key')
    facts.put(vault.person, 'person')
    if (pin && 'opens' in made) facts.put({ ...pin, opens: made.opens }, 'pin')
    return undefined
  })
}

/** Keeps what the server says is this person's, sealed. Another person's own things make room for it. */
export async function keepVault(
  { person, idleMinutes, flare }: { person: string; idleMinutes: number; flare?: unknown },
  text: string,
  now: number,
): Promise<void> {
  const before = await fact<Vault>('vault')
  if (before && before.person !== person) await dropFacts('vault-key', 'pin', 'open-flare')
  await put({ person, idleMinutes, at: now }, text, await fact<Opener>('vault-key'), now)
  const chosen = await fact<OpenFlare>('open-flare')
  if (chosen?.person === person) await letFlareOpen(flare ?? null)
  else if (chosen) await dropFacts('open-flare')
}

/** Locks: ciphertext stays, and opens by a PIN or by signing in. */
export const lockVault = () => dropFacts('vault-key')

export const unlockVault = (key: CryptoKey) =>
  keepFact('vault-key', { key, usedAt: Date.now() } satisfies Opener)

/** Looking counts as use; what was wiped meanwhile stays away. */
const used = (now: number) =>
  inStore<Opener>((_, facts) => {
    const asked = facts.get('vault-key')
    asked.onsuccess = () => {
      if (asked.result) facts.put({ ...asked.result, usedAt: now } satisfies Opener, 'vault-key')
    }
    return asked
  })

async function open(now: number): Promise<{ vault: Vault; text: string } | 'locked' | 'none'> {
  const vault = await fact<Vault>('vault')
  if (!vault) return 'none'
  // Somebody else has signed in since, and what is theirs has not come yet.
  if (vault.person !== (await fact<string>('person'))) return 'locked'
  const opener = await fact<Opener>('vault-key')
  if (opener && isIdle(opener.usedAt, vault.idleMinutes, now)) await lockVault()
  else if (opener) {
    const text = await unseal(opener.key, placeOf(vault.person), vault.sealed)
    if (text !== undefined) {
      await used(now)
      return { vault, text }
    }
  }
  return 'locked'
}

/** What is kept here, while this device is not locked. */
export async function openVault<T>(now = Date.now()): Promise<Opened<T>> {
  const found = await open(now)
  if (typeof found === 'string') return { state: found }
  return { state: 'open', mine: JSON.parse(found.text), at: found.vault.at }
}

/** Seals an open vault with a new key, which a PIN opens if there is one. */
export async function resealVault(now = Date.now()): Promise<void> {
  const found = await open(now)
  if (typeof found !== 'string') await put(found.vault, found.text, undefined, now)
}

/** The flare plan by the person's explicit choice: it opens without unlocking. Undefined: not chosen. */
export async function openFlare<T>(): Promise<T | undefined> {
  const [person, chosen, key] = await Promise.all([
    fact<string>('person'),
    fact<OpenFlare>('open-flare'),
    fact<CryptoKey>('key'),
  ])
  if (!person || !key || chosen?.person !== person) return undefined
  const text = await unseal(key, flarePlace(person), chosen.sealed)
  return text ? JSON.parse(text) : undefined
}

/** Lets the flare plan open without unlocking, as its person chose while the vault was open. */
export async function letFlareOpen(plan: unknown): Promise<void> {
  const person = await fact<string>('person')
  if (!person) return
  const sealed = await seal(await deviceKey(), flarePlace(person), JSON.stringify(plan))
  await keepFact('open-flare', { person, sealed } satisfies OpenFlare)
}
