import type { AppContext } from './context.ts'

/**
 * A device whose session was ended from another one is told, at its next contact, to clear what this site keeps there.
 * True when it was.
 */
export async function clearIfRevoked(c: AppContext): Promise<boolean> {
  const { platform, sessionHash } = c.var
  if (sessionHash === undefined || !(await platform.identity.wasRevoked(sessionHash))) return false
  c.header('clear-site-data', '"storage"')
  for (const cookie of platform.identity.signOutCookies()) c.header('set-cookie', cookie, { append: true })
  return true
}
