import type { Assets } from './assets.ts'
import { protect } from './protect.ts'

type Bindings = { incoming?: { socket?: { remoteAddress?: string } } }
type Fetch = (request: Request, bindings?: Bindings) => Response | Promise<Response>

/**
 * What answers before the application: whether the process lives, whether its database answers, and files that
 * are the same for everybody. None of it has a session or leaves a trace.
 */
export function createFront(parts: {
  app: Fetch
  assets: Assets
  ready: () => Promise<boolean>
  https: boolean
}): Fetch {
  const guarded = (answer: Response) => {
    protect(answer.headers, parts.https)
    return answer
  }
  return (request, bindings) => {
    const reading = request.method === 'GET' || request.method === 'HEAD'
    if (!reading) return parts.app(request, bindings)
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/assets/')) {
      return guarded(parts.assets.respond(pathname, request.headers.get('accept-encoding') ?? ''))
    }
    if (pathname === '/healthz') return guarded(state(true))
    if (pathname === '/readyz') return parts.ready().then(state).then(guarded)
    return parts.app(request, bindings)
  }
}

function state(well: boolean): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(well ? 'ok\n' : 'not ready\n', { status: well ? 200 : 503, headers })
}
