import type { AppContext } from './context.ts'

const year = 365 * 24 * 60 * 60

/** Keeps on this device how pages look; undefined forgets it. It says nothing about who uses the device. */
export function setDisplayCookie(
  c: AppContext,
  name: 'display' | 'calm' | 'discreet',
  value: string | undefined,
): void {
  const age = value === undefined ? 0 : year
  const https = c.var.platform.origin.startsWith('https:')
  const named = `${https ? '__Host-' : ''}${name}=${value ?? ''}`
  const cookie = `${named}; Max-Age=${age}; Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`
  c.header('set-cookie', cookie, { append: true })
}
