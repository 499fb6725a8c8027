import type { AppContext } from './context.ts'

/**
 * Before sharing, exporting or changing how one signs in: was it really them, a short while ago? If not, the answer
 * is a redirect to prove it and then to `next`, a local address.
 */
export async function provedOr(c: AppContext, next: string): Promise<Response | undefined> {
  const { platform, sessionHash } = c.var
  const session = sessionHash === undefined ? undefined : await platform.identity.session(sessionHash)
  if (session && platform.identity.isFresh(session)) return undefined
  if (!session) return undefined
  return c.redirect(`/confirm-it-is-you?next=${encodeURIComponent(next)}`, 303)
}
