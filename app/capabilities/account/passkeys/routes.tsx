import { Hono } from 'hono'
import { clientOf } from '../../../platform/http/client.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { Unreadable } from '../../../platform/http/failures.ts'
import { readForm, readText } from '../../../platform/http/form.ts'
import { provedOr } from '../../../platform/http/fresh.ts'
import { html } from '../../../platform/http/html.ts'
import type { Credential } from '../../../platform/identity/passkeys.ts'
import type { Platform } from '../../../platform/platform.ts'
import { localPath } from '../../../platform/pure/local-path.ts'
import { askingOf, giveCookies } from '../asking.server.ts'
import { credentialBody } from '../contract.ts'
import { arrive } from '../sign-in/arrive.server.ts'
import { PasskeysScreen } from './screens/passkeys.tsx'

const outcomes: Record<string, 'removed' | 'savedTitle'> = { removed: 'removed', saved: 'savedTitle' }

/** Passkeys: their page, and the few JSON addresses that the browser's passkey methods need. */
export function passkeys({ identity }: Platform) {
  const routes = new Hono<AppEnv>()

  routes.get('/account/passkeys', async (c) => {
    const { session } = await askingOf(c)
    const stop = await provedOr(c, '/account/passkeys')
    if (stop) return stop
    const list = await identity.passkeys.list(session.accountId)
    const done = outcomes[c.req.query('done') ?? '']
    return html(c, (page) => <PasskeysScreen page={page} passkeys={list} done={done} />)
  })

  routes.post('/account/passkeys', async (c) => {
    const { session } = await askingOf(c)
    const stop = await provedOr(c, '/account/passkeys')
    if (stop) return stop
    await identity.passkeys.remove(session.accountId, (await readForm(c)).get('remove') ?? '')
    return c.redirect('/account/passkeys?done=removed', 303)
  })

  const ownOptions = async (c: AppContext, own: boolean) => {
    const cookieHeader = c.req.header('cookie')
    const made = await identity.passkeys.authenticationOptions({ cookieHeader, own, client: clientOf(c) })
    if (made === 'wait') return c.json({ outcome: 'wait' }, 429)
    giveCookies(c, made.cookies)
    return c.json(made.options)
  }

  routes.post('/auth/passkey/sign-in-options', (c) => ownOptions(c, false))

  routes.post('/auth/passkey/sign-in', async (c) => {
    const { credential, shared, next } = await readCredential(c)
    const answer = await identity.passkeys.signIn({
      credential,
      sharedDevice: shared,
      cookieHeader: c.req.header('cookie'),
      client: clientOf(c),
    })
    if (answer.kind === 'refused') return c.json({ outcome: 'refused' }, 401)
    return c.json({ location: await arrive(c, answer, next) })
  })

  routes.post('/auth/passkey/confirm-options', async (c) => {
    await askingOf(c)
    return ownOptions(c, true)
  })

  routes.post('/auth/passkey/confirm', async (c) => {
    const asking = await askingOf(c)
    const { credential, next } = await readCredential(c)
    const answer = await identity.passkeys.confirm({ ...asking, credential, client: clientOf(c) })
    if (answer.kind === 'refused') return c.json({ outcome: 'refused' }, 401)
    giveCookies(c, answer.cookies)
    return c.json({ location: localPath(next) })
  })

  routes.post('/auth/passkey/add-options', async (c) => {
    const { session, cookieHeader } = await askingOf(c)
    if (!identity.isFresh(session)) return c.json({ outcome: 'refused' }, 403)
    const made = await identity.passkeys.registrationOptions(cookieHeader)
    giveCookies(c, made.cookies)
    return c.json(made.options)
  })

  routes.post('/auth/passkey/add', async (c) => {
    const asking = await askingOf(c)
    if (!identity.isFresh(asking.session)) return c.json({ outcome: 'refused' }, 403)
    const { credential } = await readCredential(c)
    const added = await identity.passkeys.add({ ...asking, credential, client: clientOf(c) })
    if (!added) return c.json({ outcome: 'refused' }, 401)
    return c.json({ location: '/account/passkeys?done=saved' })
  })

  return routes
}

async function readCredential(c: AppContext) {
  if (!c.req.header('content-type')?.startsWith('application/json')) throw new Unreadable(415)
  let sent: unknown
  try {
    sent = JSON.parse(await readText(c))
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(400)
  }
  const read = credentialBody.safeParse(sent)
  if (!read.success) throw new Unreadable(400)
  const { credential, shared = false, next } = read.data
  return { credential: credential as unknown as Credential, shared, next }
}
