import { Hono } from 'hono'
import { newId } from '../../../platform/crypto/ids.ts'
import type { AppEnv } from '../../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { provedOr } from '../../../platform/http/fresh.ts'
import { html } from '../../../platform/http/html.ts'
import { asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { isId } from '../../../platform/pure/ids.ts'
import { makeToken } from './actions.server.ts'
import { readTokens } from './reads.server.ts'
import { MadeTokenScreen } from './screens/made-token.tsx'
import { NewTokenScreen } from './screens/new-token.tsx'
import { TokensScreen } from './screens/tokens.tsx'
import { endToken } from './store.server.ts'

/** Tokens for apps and other systems: made, listed and ended by their person at /tokens. */
export function tokens({ keys, now, origin }: Platform) {
  const routes = new Hono<AppEnv>()

  routes.get('/tokens', async (c) => {
    const all = await asPerson(c, (tx, { personId }) => readTokens(tx, keys, personId, now()))
    return html(c, (page) => (
      <TokensScreen page={page} tokens={all} ended={c.req.query('done') === 'ended'} />
    ))
  })

  routes.get('/tokens/new', async (c) => {
    await asPerson(c, async () => {})
    const stop = await provedOr(c, '/tokens/new')
    if (stop) return stop
    return html(c, (page) => <NewTokenScreen page={page} formKey={newId(now())} />)
  })

  // The one answer that says the token: it is in no address, and asking again does not say it again.
  routes.post('/tokens', async (c) => {
    const form = await readForm(c)
    await asPerson(c, async () => {})
    const stop = await provedOr(c, '/tokens/new')
    if (stop) return stop
    const made = await asPerson(c, (tx, viewer) => makeToken(tx, keys, viewer, form, now()))
    if (made === 'other-words') throw new Unreadable(422)
    if (made === 'made-before') return c.redirect('/tokens', 303)
    if (!made.ok)
      return html(c, (page) => <NewTokenScreen page={page} formKey={newId(now())} {...made} />, 400)
    return html(c, (page) => <MadeTokenScreen page={page} address={`${origin}/fhir`} {...made.value} />)
  })

  routes.post('/tokens/:id/end', async (c) => {
    const id = c.req.param('id')
    const done = await asPerson(c, async (tx, { personId }) => isId(id) && endToken(tx, personId, id, now()))
    if (!done) throw new NotFound()
    return c.redirect('/tokens?done=ended', 303)
  })

  return routes
}
