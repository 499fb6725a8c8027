import { Hono } from 'hono'
import { textOf } from '../../../language/text.tsx'
import { clientOf } from '../../../platform/http/client.ts'
import type { AppEnv } from '../../../platform/http/context.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import type { Platform } from '../../../platform/platform.ts'
import { parseForm } from '../../../platform/pure/form.ts'
import { giveCookies } from '../asking.server.ts'
import { newPasswordForm, recoverForm } from '../contract.ts'
import { newPasswordProblem } from '../parts/new-password.tsx'
import { NewPasswordScreen, RecoveredScreen } from './screens/new-password.tsx'
import { LinkExpiredScreen, LinkSentScreen, RecoverScreen } from './screens/recover.tsx'

const tokenShape = /^[\w-]{16,64}$/

/** Getting back in by mail: /recover, and the link's page /recover/:token. */
export function recovery({ identity }: Platform) {
  const routes = new Hono<AppEnv>()

  routes.get('/recover', (c) => html(c, (page) => <RecoverScreen page={page} />))

  routes.post('/recover', async (c) => {
    const form = await readForm(c)
    const parsed = parseForm(recoverForm, form)
    const started = parsed.ok
      ? await identity.startRecovery({ email: parsed.value.email, client: clientOf(c) })
      : 'email-unreadable'
    // The address stands neither in the answer nor in the next page's own address.
    if (started === 'started') return c.redirect('/recover/sent', 303)
    const waiting = started === 'wait'
    return html(
      c,
      (page) => {
        const t = textOf(page.language)
        const text = waiting ? t('account.wait') : t('account.recover.unreadable')
        return (
          <RecoverScreen page={page} email={form.get('email') ?? ''} problems={[{ field: 'email', text }]} />
        )
      },
      waiting ? 429 : 400,
    )
  })

  routes.get('/recover/sent', (c) => html(c, (page) => <LinkSentScreen page={page} />))
  routes.get('/recover/done', (c) =>
    html(c, (page) => <RecoveredScreen page={{ ...page, signedIn: false }} />),
  )

  routes.get('/recover/:token', async (c) => {
    const token = c.req.param('token')
    const waits = tokenShape.test(token) && (await identity.recoveryWaits(token))
    if (waits) return html(c, (page) => <NewPasswordScreen page={page} token={token} />)
    return html(c, (page) => <LinkExpiredScreen page={page} again="/recover" />, 404)
  })

  routes.post('/recover/:token', async (c) => {
    const token = c.req.param('token')
    const parsed = parseForm(newPasswordForm, await readForm(c))
    const again = (code: string) =>
      html(
        c,
        (page) => {
          const text = newPasswordProblem(textOf(page.language), code)
          return <NewPasswordScreen page={page} token={token} problems={[{ field: 'new-password', text }]} />
        },
        400,
      )
    if (!tokenShape.test(token) || !(await identity.recoveryWaits(token)))
      return html(c, (page) => <LinkExpiredScreen page={page} again="/recover" />, 404)
    if (!parsed.ok) return again(parsed.problems[0]?.code ?? 'empty')
    const done = await identity.finishRecovery({ token, password: parsed.value['new-password'] })
    if ('accountId' in done) {
      giveCookies(c, identity.signOutCookies())
      return c.redirect('/recover/done', 303)
    }
    if (done.error !== 'expired') return again(done.error)
    return html(c, (page) => <LinkExpiredScreen page={page} again="/recover" />, 404)
  })

  return routes
}
