import type { Keyring } from '../../platform/crypto/keyring.ts'

/** The key in a mail that stops such mails: it follows from the reminder, so that a mail tried again is the same. */
export function stopToken(keys: Keyring, slot: string): string {
  return keys.mac('reminder-stop', slot).toString('base64url')
}

/** What is kept of it: enough to know it again, and not to make one. */
export function stopMac(keys: Keyring, token: string): Buffer {
  return keys.mac('reminder-stop-link', token)
}
