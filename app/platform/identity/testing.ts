import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { bootstrapRoles } from '../database/bootstrap.ts'
import { silentLog } from '../log/log.ts'
import { startEmbedded } from '../postgres/embedded.ts'
import type { IdentityMail } from './core.ts'
import { createIdentity } from './identity.ts'
import { migrateIdentity } from './migrate.ts'

/** Identity on a Postgres of its own, with a clock that tests move and a mailbox that they read. */
export async function startIdentity({ origin = 'http://localhost:3000' } = {}) {
  const parent = mkdtempSync(path.join(tmpdir(), 'concord-identity-'))
  chmodSync(parent, 0o755)
  const embedded = await startEmbedded({ dataFolder: path.join(parent, 'data'), log: silentLog })
  await bootstrapRoles(embedded.adminUrl)
  const pool = new pg.Pool({
    connectionString: embedded.urlFor('concord_auth'),
    max: 4,
    options: '-c search_path=identity',
  })
  pool.on('error', () => {})
  await migrateIdentity(pool)
  const mails: IdentityMail[] = []
  const lines: string[] = []
  const clock = { ahead: 0 }
  const identity = createIdentity({
    pool,
    origin,
    secret: 'a secret of this test, long enough to be one',
    sendMail: async (mail) => {
      mails.push(mail)
    },
    now: () => new Date(Date.now() + clock.ahead),
    log: (line) => lines.push(line),
  })
  return {
    identity,
    pool,
    embedded,
    mails,
    lines,
    clock,
    stop: async () => {
      await identity.settled()
      await pool.end()
      await embedded.stop()
      rmSync(parent, { recursive: true, force: true })
    },
  }
}

/** What a browser would send back after these Set-Cookie values. */
export function cookieHeader(cookies: string[]): string {
  return cookies
    .filter((cookie) => !/Max-Age=0/i.test(cookie))
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
