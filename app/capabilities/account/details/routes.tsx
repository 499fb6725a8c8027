import { Hono } from 'hono'
import { textOf } from '../../../language/text.tsx'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { readForm } from '../../../platform/http/form.ts'
import { provedOr } from '../../../platform/http/fresh.ts'
import { html } from '../../../platform/http/html.ts'
import type { Platform } from '../../../platform/platform.ts'
import { parseForm } from '../../../platform/pure/form.ts'
import { localPath } from '../../../platform/pure/local-path.ts'
import { askingOf, giveCookies } from '../asking.server.ts'
import { changeEmailForm, changePasswordForm, passwordForm } from '../contract.ts'
import { newPasswordProblem } from '../parts/new-password.tsx'
import { ConfirmScreen } from './screens/confirm.tsx'
import {
  ConfirmEmailScreen,
  EmailChangedScreen,
  EmailLinkExpiredScreen,
  EmailScreen,
  EmailSentScreen,
} from './screens/email.tsx'
import { PasswordScreen } from './screens/password.tsx'

/** Changing password and e-mail, and proving again that it is you. */
export function details({ identity }: Platform) {
  const routes = new Hono<AppEnv>()

  routes.get('/account/password', async (c) => {
    await askingOf(c)
    return html(c, (page) => <PasswordScreen page={page} />)
  })

  routes.post('/account/password', async (c) => {
    const asking = await askingOf(c)
    const parsed = parseForm(changePasswordForm, await readForm(c))
    const again = (field: string, say: (t: ReturnType<typeof textOf>) => string, status: 400 | 429 = 400) =>
      html(
        c,
        (page) => <PasswordScreen page={page} problems={[{ field, text: say(textOf(page.language)) }]} />,
        status,
      )
    if (!parsed.ok) {
      const first = parsed.problems[0]
      if (first?.field === 'new-password')
        return again('new-password', (t) => newPasswordProblem(t, first.code))
      return again('password', (t) => t('account.changePassword.currentEmpty'))
    }
    const { accountId } = asking.session
    const checked = await identity.checkPassword(accountId, parsed.value.password)
    if (checked === 'wait') return again('password', (t) => t('account.wait'), 429)
    if (checked === 'wrong') return again('password', (t) => t('account.changePassword.currentWrong'))
    const password = parsed.value['new-password']
    const problem = await identity.changePassword({ accountId, keptHash: asking.hash, password })
    if (problem) return again('new-password', (t) => newPasswordProblem(t, problem))
    giveCookies(c, (await identity.renewSession(asking.session, asking.hash)).cookies)
    return c.redirect('/account?done=password', 303)
  })

  routes.get('/account/email', async (c) => {
    const { session } = await askingOf(c)
    const stop = await provedOr(c, '/account/email')
    if (stop) return stop
    const now = (await identity.emailOf(session.accountId)) ?? ''
    return html(c, (page) => <EmailScreen page={page} now={now} />)
  })

  routes.post('/account/email', async (c) => {
    const { session } = await askingOf(c)
    const stop = await provedOr(c, '/account/email')
    if (stop) return stop
    const form = await readForm(c)
    const parsed = parseForm(changeEmailForm, form)
    const started = parsed.ok ? await identity.requestEmail(session, parsed.value.email) : 'email-unreadable'
    if (started === 'started') return c.redirect('/account/email/sent', 303)
    const now = (await identity.emailOf(session.accountId)) ?? ''
    return html(
      c,
      (page) => {
        const t = textOf(page.language)
        const text = started === 'wait' ? t('account.wait') : t('account.changeEmail.unreadable')
        const typed = form.get('email') ?? ''
        return <EmailScreen page={page} now={now} typed={typed} problems={[{ field: 'email', text }]} />
      },
      started === 'wait' ? 429 : 400,
    )
  })

  routes.get('/account/email/sent', async (c) => {
    await askingOf(c)
    return html(c, (page) => <EmailSentScreen page={page} />)
  })

  // Mail programs open links to look at them: the page asks, and only its button changes anything.
  routes.get('/confirm-email/:token', async (c) => {
    const token = c.req.param('token')
    if (await identity.emailChangeWaits(token))
      return html(c, (page) => <ConfirmEmailScreen page={page} token={token} />)
    return html(c, (page) => <EmailLinkExpiredScreen page={page} />, 404)
  })

  routes.post('/confirm-email/:token', async (c) => {
    const moved = await identity.confirmEmail(c.req.param('token'))
    if (moved) return html(c, (page) => <EmailChangedScreen page={page} />)
    return html(c, (page) => <EmailLinkExpiredScreen page={page} />, 404)
  })

  const confirmPage = async (
    c: AppContext,
    accountId: string,
    wanted: string | null | undefined,
    problem?: 'wrong' | 'empty' | 'wait',
  ) => {
    const withPasskey = (await identity.passkeys.list(accountId)).length > 0
    const next = localPath(wanted)
    return html(
      c,
      (page) => {
        const t = textOf(page.language)
        const text = problem === 'wait' ? t('account.wait') : t(`account.confirm.${problem ?? 'wrong'}`)
        const problems = problem ? [{ field: 'password', text }] : []
        return <ConfirmScreen page={page} next={next} withPasskey={withPasskey} problems={problems} />
      },
      problem === 'wait' ? 429 : problem ? 400 : 200,
    )
  }

  routes.get('/confirm-it-is-you', async (c) => {
    const { session } = await askingOf(c)
    return confirmPage(c, session.accountId, c.req.query('next'))
  })

  routes.post('/confirm-it-is-you', async (c) => {
    const { session, hash } = await askingOf(c)
    const form = await readForm(c)
    const parsed = parseForm(passwordForm, form)
    if (!parsed.ok) return confirmPage(c, session.accountId, form.get('next'), 'empty')
    const checked = await identity.checkPassword(session.accountId, parsed.value.password)
    if (checked !== 'right') return confirmPage(c, session.accountId, form.get('next'), checked)
    giveCookies(c, (await identity.renewSession(session, hash)).cookies)
    return c.redirect(localPath(parsed.value.next), 303)
  })

  return routes
}
