import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppContext } from './context.ts'

/**
 * A device marks what it sends by itself, of a form it kept. Such a post is answered so that nothing but “it is kept”
 * can look like it: 201 and where it stands, 401 where a page would ask to sign in, 422 where a page would show what
 * is wrong. Never a redirect, and never a page.
 */
export function answerReplay(c: AppContext): void {
  if (c.req.method !== 'POST' || c.req.header('x-concord-replay') === undefined) return
  const { status, headers } = c.res
  const location = headers.get('location') ?? ''
  if (location && !location.startsWith('/sign-in')) c.res = c.json({ location }, 201)
  else if (location) c.res = c.json({ outcome: 'signed-out' }, 401)
  else if (status === 400) c.res = c.json({ problems: true }, 422)
  else if (headers.get('content-type')?.startsWith('text/html'))
    c.res = c.json({ outcome: 'refused' }, status < 400 ? 409 : (status as ContentfulStatusCode))
}
