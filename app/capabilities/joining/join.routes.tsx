import { Hono } from 'hono'
import { clientAddress } from '../../platform/http/client.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asAnyone, asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { readCode } from '../../platform/pure/codes.ts'
import { readPhone } from '../service-setup/deployment.reads.server.ts'
import { forgetCode, keepCode, keptCode } from './cookies.ts'
import { tryCode, useCode } from './join.store.server.ts'
import { InviterScreen } from './screens/inviter.tsx'
import { JoinScreen } from './screens/join.tsx'

/** From a code to its inviter: /join and /join/who. */
export function join(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()
  const mac = (code: string) => keys.mac('invitation', code)
  const ask = (c: AppContext, code: string) =>
    asAnyone(c, async (tx, viewer) => ({
      viewer,
      answer: await tryCode(tx, mac(code), keys.mac('client', clientAddress(c))),
      phone: await readPhone(tx),
    }))

  routes.get('/join', (c) => html(c, (page) => <JoinScreen page={page} />))

  routes.post('/join', async (c) => {
    const typed = (await readForm(c)).get('code') ?? ''
    const code = readCode(typed)
    if (!code) return html(c, (page) => <JoinScreen page={page} typed={typed} problem="shape" />, 400)
    const { answer, phone } = await ask(c, code)
    if (answer.outcome === 'open') {
      keepCode(c, code)
      return c.redirect('/join/who', 303)
    }
    const status = answer.outcome === 'wait' ? 429 : 400
    return html(
      c,
      (page) => <JoinScreen page={page} typed={typed} problem={answer.outcome} phone={phone} />,
      status,
    )
  })

  routes.get('/join/who', async (c) => {
    const code = keptCode(c)
    if (!code) return c.redirect('/join', 303)
    const { answer, viewer } = await ask(c, code)
    if (answer.outcome !== 'open') {
      forgetCode(c)
      return c.redirect('/join', 303)
    }
    return html(c, (page) => (
      <InviterScreen page={page} inviter={answer.inviter} asPerson={viewer?.kind === 'person'} />
    ))
  })

  routes.post('/join/who', async (c) => {
    await asPerson(c, async () => {})
    const code = keptCode(c)
    if (!code) return c.redirect('/join', 303)
    const used = await asPerson(c, (tx) => useCode(tx, mac(code), platform.now()))
    forgetCode(c)
    return c.redirect(used ? '/sharing' : '/join', 303)
  })

  return routes
}
