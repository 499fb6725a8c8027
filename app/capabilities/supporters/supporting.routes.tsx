import { Hono } from 'hono'
import { clientAddress } from '../../platform/http/client.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asAnyone, asSignedIn } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { readCode } from '../../platform/pure/codes.ts'
import type { Typed } from '../../platform/pure/form.ts'
import { isId } from '../../platform/pure/ids.ts'
import type { ReadShown } from '../../workspaces/shown.tsx'
import { codeMac, takeUp } from './actions.server.ts'
import { forgetCode, keepCode, keptCode } from './cookies.ts'
import { readSupported, supporting } from './reads.server.ts'
import { JoinSupportScreen } from './screens/join.tsx'
import { SupportedScreen } from './screens/supported.tsx'
import { SupportingScreen } from './screens/supporting.tsx'
import { TakeUpScreen } from './screens/take-up.tsx'
import { recordSupport, stopSupporting, tryCode } from './store.server.ts'

/** What a supporter does: use a code, read what is held out to them, and give it up. */
export function supportingRoutes({ keys, now }: Platform, readShown: ReadShown) {
  const routes = new Hono<AppEnv>()
  const client = (c: AppContext) => keys.mac('client', clientAddress(c))

  routes.get('/supporting/join', (c) => html(c, (page) => <JoinSupportScreen page={page} />))

  routes.post('/supporting/join', async (c) => {
    const typed = (await readForm(c)).get('code') ?? ''
    const code = readCode(typed)
    const again = (problem: 'shape' | 'unknown' | 'wait', status: 400 | 429) =>
      html(c, (page) => <JoinSupportScreen page={page} typed={typed} problem={problem} />, status)
    if (!code) return again('shape', 400)
    const { outcome } = await asAnyone(c, (tx) => tryCode(tx, codeMac(keys, code), client(c)))
    if (outcome !== 'open') return again(outcome, outcome === 'wait' ? 429 : 400)
    keepCode(c, code)
    return c.redirect('/supporting/join/you', 303)
  })

  // A link looks nothing up: whether its code opens anything is said when somebody takes it up.
  routes.get('/supporting/with/:token', (c) => {
    const code = readCode(c.req.param('token'))
    if (!code) return c.redirect('/supporting/join', 303)
    keepCode(c, code)
    return c.redirect('/supporting/join/you', 303)
  })

  const viewerOf = (c: AppContext) => asAnyone(c, async (_, viewer) => viewer)
  routes.get('/supporting/join/you', async (c) => {
    if (!keptCode(c)) return c.redirect('/supporting/join', 303)
    const viewer = await viewerOf(c)
    return html(c, (page) => <TakeUpScreen page={page} as={viewer?.kind} />)
  })

  routes.post('/supporting/join/you', async (c) => {
    const form = await readForm(c)
    const code = keptCode(c)
    if (!code) return c.redirect('/supporting/join', 303)
    const taken = await asSignedIn(c, async (tx, viewer) => {
      if (viewer.kind === 'member') throw new NotFound()
      return takeUp(tx, keys, form, code, client(c), now())
    })
    const problem = (typed: Typed, what: 'name' | 'gone') =>
      html(c, (page) => <TakeUpScreen page={page} as="newcomer" typed={typed} problem={what} />, 400)
    if (taken === 'gone') return problem({ name: form.get('name') ?? '' }, 'gone')
    if (!taken.ok) return problem(taken.typed, 'name')
    forgetCode(c)
    return c.redirect('/supporting', 303)
  })

  routes.post('/supporting/join/leave', (c) => {
    forgetCode(c)
    return c.redirect('/', 303)
  })

  routes.get('/supporting', async (c) => {
    const supported = await asSignedIn(c, (tx, viewer) => {
      if (viewer.kind === 'member') throw new NotFound()
      return readSupported(tx, keys)
    })
    return html(c, (page) => <SupportingScreen page={page} supported={supported} />)
  })

  routes.get('/supporting/:id', async (c) => {
    const id = c.req.param('id')
    const found = await asSignedIn(c, async (tx, viewer) => {
      const one = viewer.kind === 'member' ? undefined : await supporting(tx, keys, id)
      if (!one) throw new NotFound()
      const { sections, items, person } = one
      // The database leaves out by itself what is older than it may show.
      const from = new Date(0)
      const asked = { sections, items, from, voice: 'theirs', now: now() } as const
      const shown = await readShown(tx, keys, person.id, asked)
      await recordSupport(tx, id, now())
      return { ...one, shown }
    })
    return html(c, (page) => (
      <SupportedScreen page={page} id={id} name={found.person.name} until={found.until} shown={found.shown} />
    ))
  })

  routes.post('/supporting/:id/stop', async (c) => {
    const id = c.req.param('id')
    const done = await asSignedIn(c, (tx) =>
      isId(id) ? stopSupporting(tx, id, now()) : Promise.resolve(false),
    )
    if (!done) throw new NotFound()
    return c.redirect('/supporting', 303)
  })

  return routes
}
