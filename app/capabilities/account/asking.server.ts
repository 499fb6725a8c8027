import type { AppContext } from '../../platform/http/context.ts'
import { SignInNeeded } from '../../platform/http/failures.ts'
import type { LiveSession } from '../../platform/identity/arrival.ts'

export interface Asking {
  session: LiveSession
  hash: string
  cookieHeader: string | undefined
}

/** The session of whoever asks; without a live one, signing in comes first. */
export async function askingOf(c: AppContext): Promise<Asking> {
  const { platform, sessionHash } = c.var
  const session = sessionHash === undefined ? undefined : await platform.identity.session(sessionHash)
  if (!session || sessionHash === undefined) throw new SignInNeeded()
  return { session, hash: sessionHash, cookieHeader: c.req.header('cookie') }
}

export function giveCookies(c: AppContext, cookies: string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}
