import { Hono } from 'hono'
import { clientOf } from '../../platform/http/client.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asAnyone } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Problem } from '../../platform/pure/form.ts'
import { acceptStaffInvitation, enterWithInvitation, heldInvitation } from './accept.server.ts'
import { AcceptScreen } from './screens/accept.tsx'
import { LinkGoneScreen } from './screens/link-gone.tsx'

/** The link of a staff invitation, for whoever holds it: GET and POST /staff/:token. */
export function acceptRoutes(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()

  const held = (c: AppContext, token: string) =>
    asAnyone(c, async (tx, viewer) => ({ viewer, invitation: await heldInvitation(tx, keys, token) }))

  const gone = (c: AppContext) => html(c, (page) => <LinkGoneScreen page={page} />, 404)

  const show = (
    c: AppContext,
    { viewer, invitation }: Awaited<ReturnType<typeof held>>,
    again?: { typed: Record<string, string | string[]>; problems: Problem[] },
  ) => {
    if (!invitation) return gone(c)
    return html(
      c,
      (page) => (
        <AcceptScreen
          page={{ ...page, signedIn: viewer !== undefined }}
          action={page.path}
          invitation={invitation}
          {...again}
        />
      ),
      again ? 400 : 200,
    )
  }

  routes.get('/staff/:token', async (c) => show(c, await held(c, c.req.param('token'))))

  routes.post('/staff/:token', async (c) => {
    const token = c.req.param('token')
    const form = await readForm(c)
    const found = await held(c, token)
    const { viewer, invitation } = found
    if (!invitation) return gone(c)
    const { sessionHash } = c.var
    if (viewer && sessionHash !== undefined && form.get('as') === 'me') {
      const name = form.get('name')?.trim().slice(0, 100)
      if (!invitation.name && !name)
        return show(c, found, { typed: {}, problems: [{ field: 'name', code: 'empty' }] })
      const accepted = await acceptStaffInvitation(platform, sessionHash, token, viewer, name)
      return accepted ? c.redirect('/', 303) : gone(c)
    }
    const entered = await enterWithInvitation(platform, invitation, form, clientOf(c))
    if (!entered.ok) return show(c, found, entered)
    const { hash, cookies, name } = entered.value
    if (sessionHash !== undefined) await platform.identity.endSession(sessionHash)
    const accepted = await acceptStaffInvitation(platform, hash, token, entered.value, name)
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
    return accepted ? c.redirect('/', 303) : gone(c)
  })

  return routes
}
