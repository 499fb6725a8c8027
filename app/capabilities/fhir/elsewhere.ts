import type { AppContext } from '../../platform/http/context.ts'

/**
 * An app in a browser, on another site, may ask with a token: the token is all it has, and no cookie comes with it. What
 * the session of a signed-in browser is answered is for our own pages alone.
 */
export function allowElsewhere(c: AppContext): void {
  const isAsking = c.req.method === 'OPTIONS'
  const hasToken = c.req.header('authorization') !== undefined
  if (!isAsking && !hasToken && c.req.path !== '/fhir/metadata') return
  c.header('access-control-allow-origin', '*')
  c.header('access-control-expose-headers', 'ETag, Last-Modified, Location, WWW-Authenticate, Retry-After')
  if (!isAsking) return
  c.header('access-control-allow-methods', 'GET, HEAD, POST')
  c.header(
    'access-control-allow-headers',
    'Authorization, Accept, Content-Type, Prefer, If-None-Match, If-None-Exist, Cache-Control',
  )
  c.header('access-control-max-age', '600')
}
