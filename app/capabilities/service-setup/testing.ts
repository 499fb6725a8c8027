import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { keyringOf } from '../../platform/crypto/keyring.ts'
import { freshDatabase } from '../../platform/database/testing.ts'
import { createIdentity } from '../../platform/identity/identity.ts'
import { cookieHeader } from '../../platform/identity/testing.ts'
import { silentLog } from '../../platform/log/log.ts'
import type { Mail } from '../../platform/mail/mailer.ts'
import type { Platform } from '../../platform/platform.ts'
import { createApp } from '../../routes.ts'
import { inviteFirstAdministrator } from './first-administrator.server.ts'

const origin = 'http://localhost:3000'
export const password = 'a long password of this test'

/** A Concord with a database of its own, and visitors who keep their cookies as a browser would. */
export async function startService() {
  const database = await freshDatabase()
  const keys = keyringOf(new Map([['00000001', Buffer.alloc(32, 7)]]), '00000001')
  const mails: Mail[] = []
  const mailer = { fails: false }
  const identity = createIdentity({
    pool: database.auth,
    origin,
    secret: keys.derive('identity'),
    sendMail: async () => {},
  })
  const platform: Platform = {
    origin,
    database,
    keys,
    identity,
    mail: {
      toOutbox: false,
      close: () => {},
      send: async (mail) => {
        if (mailer.fails) throw new Error('no mail today')
        mails.push(mail)
      },
    },
    log: silentLog,
    asset: (name) => (name.endsWith('.svg') ? `/assets/${name}` : undefined),
    now: () => new Date(),
    demonstration: false,
  }
  const app = createApp(platform)

  const visitor = () => {
    let cookies = ''
    const keep = (response: Response) => {
      const set = response.headers.getSetCookie()
      if (set.length > 0) cookies = cookieHeader(set)
      return response
    }
    return {
      get: async (path: string) => keep(await app.request(path, { headers: { cookie: cookies } })),
      post: async (path: string, fields: Record<string, string> = {}) =>
        keep(
          await app.request(path, {
            method: 'POST',
            headers: { cookie: cookies, origin, 'content-type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams(fields).toString(),
          }),
        ),
    }
  }

  const join = async (path: string, fields: Record<string, string>) => {
    const somebody = visitor()
    await somebody.post(path, { password, ...fields })
    await somebody.get('/')
    return somebody
  }

  const administrator = async () => {
    const email = `admin-${randomUUID()}@example.org`
    const { link } = await inviteFirstAdministrator({
      adminUrl: database.adminUrl,
      keys,
      origin,
      email,
      serviceName: 'Example service',
    })
    return join(new URL(link).pathname, { email, name: 'Ada Admin' })
  }

  // What a test looks at from outside, past row-level security.
  const outside = new pg.Pool({ connectionString: database.adminUrl, max: 1 })
  const look = async (text: string): Promise<Record<string, unknown>[]> => (await outside.query(text)).rows
  const close = async () => {
    await identity.settled()
    await outside.end()
    await database.close()
  }
  return { app, platform, database, mails, mailer, visitor, join, administrator, look, close }
}

/** The path of the link on a page that shows one. */
export async function linkOn(response: Response): Promise<string> {
  const found = /http:\/\/localhost:3000(\/staff\/[\w-]+)/.exec(await response.text())
  if (!found?.[1]) throw new Error('no link on this page')
  return found[1]
}
