import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/context.ts'
import { setDisplayCookie } from '../../platform/http/display-cookie.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asSignedIn } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { elsewhere } from '../../platform/pure/elsewhere.ts'
import { parseForm } from '../../platform/pure/form.ts'
import { DiscreetForm } from './contract.ts'
import { readDiscreet } from './reads.server.ts'
import { DiscreetScreen } from './screens/discreet.tsx'
import { LeftScreen } from './screens/left.tsx'
import { chooseDiscreet } from './store.server.ts'

/** Another name and a way out: /discreet for the account, and /leave for anyone. */
export function discreet({ identity, now }: Platform) {
  const routes = new Hono<AppEnv>()

  routes.get('/discreet', async (c) => {
    const chosen = await asSignedIn(c, (tx) => readDiscreet(tx))
    const saved = c.req.query('saved') === 'yes'
    return html(c, (page) => <DiscreetScreen page={page} chosen={chosen === true} saved={saved} />)
  })

  routes.post('/discreet', async (c) => {
    const parsed = parseForm(DiscreetForm, await readForm(c))
    if (!parsed.ok) {
      const chosen = await asSignedIn(c, (tx) => readDiscreet(tx))
      return html(c, (page) => <DiscreetScreen page={page} chosen={chosen === true} wrong />, 400)
    }
    const on = parsed.value.discreet === 'on'
    await asSignedIn(c, (tx, { accountId }) => chooseDiscreet(tx, accountId, on, now()))
    setDisplayCookie(c, 'discreet', on ? 'on' : undefined)
    return c.redirect('/discreet?saved=yes', 303)
  })

  // No redirect: a form of ours may lead to no other site, and a page that goes on by itself may.
  routes.post('/leave', async (c) => {
    if (c.var.sessionHash) await identity.endSession(c.var.sessionHash)
    c.header('refresh', `0; url=${elsewhere}`)
    return html(c, (page) => <LeftScreen page={page} />)
  })

  return routes
}
