import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { tokenHash } from '../identity/cookie.ts'
import type { Platform } from '../platform.ts'
import type { App, AppContext, AppEnv } from './context.ts'
import { Unreadable } from './failures.ts'
import { protect } from './protect.ts'
import { answerReplay } from './replay.ts'

/**
 * The HTTP application with what every answer must carry; capabilities are mounted on it. `keyed` begins the addresses
 * of acts that a key in the address alone allows: mail programs post to them, and say no origin. `untraced` is the place
 * whose writes leave nothing behind but their own rows. `judging` begins the addresses that look at the origin themselves,
 * by `isFromHere`, since not all who ask there are browsers with a cookie.
 */
export function createHttp(
  platform: Platform,
  { keyed, untraced, judging }: { keyed?: string; untraced?: `/${string}`; judging?: string } = {},
): App {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    const nonce = randomUUID()
    c.set('platform', platform)
    c.set('nonce', nonce)
    const token = platform.identity.sessionTokenFrom(c.req.header('cookie'))
    const sessionHash = token === undefined ? undefined : tokenHash(token)
    c.set('sessionHash', sessionHash)
    c.set('untraced', !isReading(c) && untraced !== undefined && c.req.path.startsWith(`${untraced}/`))
    await next()
    answerReplay(c)
    // Nobody waits for this: the session only ends later because it was used.
    if (sessionHash !== undefined && !c.var.untraced)
      platform.identity.touch(sessionHash).catch((error) => platform.log.fault('session.touch', error))
    secure(c, nonce, platform.origin.startsWith('https:'))
  })
  // A middleware of its own, so that its refusal carries what every answer carries.
  app.use(async (c, next) => {
    const { path } = c.req
    const isKeyed = keyed !== undefined && path.startsWith(keyed)
    const isJudged = judging !== undefined && `${path}/`.startsWith(judging)
    if (!isReading(c) && !isKeyed && !isJudged && !isFromHere(c)) throw new Unreadable(403)
    await next()
  })
  return app
}

const isReading = (c: AppContext) => c.req.method === 'GET' || c.req.method === 'HEAD'

/** A form of another site carries that site's origin; one of ours carries ours. Loopback has two names. */
export function isFromHere(c: AppContext): boolean {
  const { origin } = c.get('platform')
  const from = c.req.header('origin')
  if (from === origin) return true
  const loopback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
  if (from && loopback.test(origin) && loopback.test(from) && from === `http://${c.req.header('host')}`)
    return true
  // Under no-referrer a browser sends “null” for its own forms too; what site they come from it says here.
  return (from === undefined || from === 'null') && c.req.header('sec-fetch-site') === 'same-origin'
}

function secure(c: AppContext, nonce: string, https: boolean): void {
  const { headers } = c.res
  const { outgoing } = c.env ?? {}
  // Node's own headers take an entry in a fraction of the time; what stands in the answer's wins over them.
  const onto = outgoing
    ? { set: (name: string, value: string) => outgoing.setHeader(name, value) }
    : { set: (name: string, value: string) => headers.set(name, value) }
  if (headers.get('content-type')?.startsWith('text/html') && !headers.has('content-security-policy'))
    headers.set(
      'content-security-policy',
      `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self' data:; ` +
        `font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; ` +
        `base-uri 'none'; frame-ancestors 'none'`,
    )
  protect(headers, https, onto)
  onto.set('cross-origin-opener-policy', 'same-origin')
  onto.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()')
  if (!headers.has('cache-control')) onto.set('cache-control', 'no-store')
}
