import { keyringOf } from '../../platform/crypto/keyring.ts'
import { createHttp } from '../../platform/http/app.ts'
import { startIdentity } from '../../platform/identity/testing.ts'
import { noJobs } from '../../platform/jobs/testing.ts'
import { silentLog } from '../../platform/log/log.ts'
import type { Platform } from '../../platform/platform.ts'
import { failurePages } from '../../workspaces/public/failures.tsx'
import { account } from './routes.tsx'

export const origin = 'http://localhost:3000'

/** The account's pages on a database of their own, and browsers to visit them with. */
export async function startAccount() {
  const world = await startIdentity({ origin })
  const platform: Platform = {
    origin,
    database: world.database,
    identity: world.identity,
    keys: keyringOf(new Map([['00000000', Buffer.alloc(32)]]), '00000000'),
    jobs: noJobs,
    push: undefined,
    mail: { send: async () => {}, toOutbox: true, close: () => {} },
    log: silentLog,
    asset: () => undefined,
    now: world.now,
    demonstration: false,
  }
  const app = createHttp(platform)
  failurePages(app)
  app.route('/', account(platform))
  return { ...world, app, browser: (address?: string) => new Browser(app, address) }
}

type App = ReturnType<typeof createHttp>

/** A browser without JavaScript: it keeps cookies, posts forms and follows no redirect by itself. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly app: App
  readonly address: string
  constructor(app: App, address = '192.0.2.1') {
    this.app = app
    this.address = address
  }

  get(path: string) {
    return this.send(path, { method: 'GET' })
  }

  post(path: string, form: Record<string, string> = {}) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin }
    return this.send(path, { method: 'POST', headers, body: new URLSearchParams(form).toString() })
  }

  postJson(path: string, body: unknown = {}) {
    const headers = { 'content-type': 'application/json', origin }
    return this.send(path, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  async send(path: string, init: RequestInit) {
    const headers = new Headers(init.headers)
    headers.set('user-agent', 'Mozilla/5.0 (X11; Linux x64) Gecko/20100101 Firefox/150.0')
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const bindings = { incoming: { socket: { remoteAddress: this.address } } }
    const response = await this.app.request(path, { ...init, headers }, bindings)
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie)
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      location: response.headers.get('location'),
      text,
      words: text
        .replace(/<(style|script|svg)[^>]*>[\s\S]*?<\/\1>/g, ' ')
        .replace(/<[^>]+>/g, ' ')
        .replaceAll('&#39;', '’')
        .replace(/\s+/g, ' '),
    }
  }

  private keep(cookie: string) {
    const [pair = '', ...attributes] = cookie.split(';')
    const at = pair.indexOf('=')
    if (attributes.some((text) => /^\s*max-age=0$/i.test(text))) this.cookies.delete(pair.slice(0, at))
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}
