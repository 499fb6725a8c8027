import { freshDatabase } from '../database/testing.ts'
import type { IdentityMail } from './core.ts'
import { createIdentity } from './identity.ts'

/** Identity on a database of its own, with a clock that tests move and a mailbox that they read. */
export async function startIdentity({ origin = 'http://localhost:3000' } = {}) {
  const database = await freshDatabase()
  const mails: IdentityMail[] = []
  const lines: string[] = []
  const clock = { ahead: 0 }
  const now = () => new Date(Date.now() + clock.ahead)
  const identity = createIdentity({
    pool: database.auth,
    origin,
    secret: 'a secret of this test, long enough to be one',
    sendMail: async (mail) => {
      mails.push(mail)
    },
    now,
    log: (line) => lines.push(line),
  })
  const stop = async () => {
    await identity.settled()
    await database.close()
  }
  return { identity, database, pool: database.auth, mails, lines, clock, now, stop }
}

/** What a browser would send back after these Set-Cookie values. */
export function cookieHeader(cookies: string[]): string {
  return cookies
    .filter((cookie) => !/Max-Age=0/i.test(cookie))
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
