import pg from 'pg'
import { keyringOf } from './platform/crypto/keyring.ts'
import { freshDatabase } from './platform/database/testing.ts'
import type { IdentityMail } from './platform/identity/core.ts'
import { createIdentity } from './platform/identity/identity.ts'
import { cookieHeader } from './platform/identity/testing.ts'
import { createJobs } from './platform/jobs/jobs.ts'
import { silentLog } from './platform/log/log.ts'
import type { Mail } from './platform/mail/mailer.ts'
import type { Platform } from './platform/platform.ts'
import { createApp } from './routes.ts'

export const origin = 'http://localhost:3000'
export type Fields = Record<string, string | string[]>

/** A whole Concord on a real database of its own, without a socket: requests go straight to the app. */
export async function testConcord({ copyOf }: { copyOf?: string } = {}) {
  const database = await freshDatabase(copyOf)
  const keys = keyringOf(new Map([['00000001', Buffer.alloc(32, 7)]]), '00000001')
  const mails: Mail[] = []
  const letters: IdentityMail[] = []
  const mailer = { fails: false }
  const clock = { ahead: 0 }
  const identity = createIdentity({
    pool: database.auth,
    origin,
    secret: keys.derive('identity'),
    sendMail: async (letter) => void letters.push(letter),
  })
  const jobs = createJobs({ url: database.urlFor('concord_worker'), onFault: () => {} })
  const platform: Platform = {
    origin,
    database,
    keys,
    identity,
    mail: {
      toOutbox: false,
      close: () => {},
      send: async (mail, beforeLast) => {
        if (mailer.fails) throw new Error('no mail today')
        await beforeLast?.()
        mails.push(mail)
      },
    },
    jobs,
    push: undefined,
    log: silentLog,
    asset: (name) => (name.endsWith('.svg') ? `/assets/${name}` : undefined),
    now: () => new Date(Date.now() + clock.ahead),
    demonstration: false,
  }
  const app = createApp(platform)
  const outside = new pg.Pool({ connectionString: database.adminUrl, max: 1 })

  /** A browser that keeps its cookies. */
  const stranger = (kept = '') => {
    const jar = new Map<string, string>()
    const keep = (pair: string, gone = false) => {
      const name = pair.slice(0, pair.indexOf('='))
      if (gone) jar.delete(name)
      else jar.set(name, pair)
    }
    for (const pair of kept.split('; ').filter(Boolean)) keep(pair)
    const send = async (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) => {
      const cookie = [...jar.values()].join('; ')
      const response = await app.request(path, { ...init, headers: { cookie, ...init.headers } })
      for (const set of response.headers.getSetCookie())
        keep(set.split(';')[0] ?? '', /;\s*Max-Age=0/i.test(set))
      return response
    }
    const post = (path: string, fields: Fields = {}, headers: Record<string, string> = {}) =>
      send(path, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(
          Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
        ).toString(),
      })
    return { get: (path: string) => send(path), post, send }
  }

  /** Somebody with a session of their own, or nobody. */
  const visitor = async (accountId?: string, membershipId?: string) => {
    if (!accountId) return stranger()
    const session = await identity.signInAs(accountId, {})
    if (membershipId) await identity.chooseMembership(session.hash, membershipId)
    return stranger(cookieHeader(session.cookies))
  }

  /** What a test looks at from outside, past row-level security. */
  const look = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await outside.query(text, values)).rows
  const close = async () => {
    await identity.settled()
    await jobs.stop()
    await outside.end()
    await database.close()
  }
  return {
    platform,
    app,
    stranger,
    visitor,
    look,
    mails,
    letters,
    mailer,
    clock,
    adminUrl: database.adminUrl,
    name: database.name,
    close,
  }
}
