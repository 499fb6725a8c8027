import { Hono } from 'hono'
import { clientOf } from '../../../platform/http/client.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asAnyone, asSignedIn } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { parseForm } from '../../../platform/pure/form.ts'
import { readDeployment } from '../../service-setup/deployment.reads.server.ts'
import { SignUpCodeForm, SignUpForm } from '../contract.ts'
import { forgetCode, forgetSignUp, hasSupporterCode, keepSignUp, keptCode, keptSignUp } from '../cookies.ts'
import { becomePerson } from './actions.server.ts'
import { MailCodeScreen } from './screens/mail-code.tsx'
import { NameScreen } from './screens/name.tsx'
import { SignUpClosedScreen, SignUpScreen } from './screens/sign-up.tsx'

/** A place of one's own: account, proof of the mailbox, a name. With or without a code. */
export function signUp(platform: Platform) {
  const { keys, identity } = platform
  const routes = new Hono<AppEnv>()
  const deployment = (c: AppContext) => asAnyone(c, (tx) => readDeployment(tx))

  routes.get('/sign-up', async (c) => {
    const known = await deployment(c)
    return html(c, (page) =>
      known ? <SignUpScreen page={page} deployment={known} /> : <SignUpClosedScreen page={page} />,
    )
  })

  routes.post('/sign-up', async (c) => {
    const known = await deployment(c)
    if (!known) throw new NotFound()
    const form = parseForm(SignUpForm, await readForm(c))
    if (!form.ok) {
      const { typed, problems } = form
      return html(
        c,
        (page) => <SignUpScreen page={page} deployment={known} typed={typed} problems={problems} />,
        400,
      )
    }
    const { email, password } = form.value
    const started = await identity.startSignUp({ email, password, client: clientOf(c) })
    if ('error' in started) {
      const field = started.error === 'email-unreadable' ? 'email' : 'password'
      const problems = [{ field, code: started.error }]
      const typed = { email, adult: 'yes', privacy: 'yes' }
      return html(
        c,
        (page) => <SignUpScreen page={page} deployment={known} typed={typed} problems={problems} />,
        started.error === 'wait' ? 429 : 400,
      )
    }
    keepSignUp(c, started.signUp)
    return c.redirect('/sign-up/code', 303)
  })

  routes.get('/sign-up/code', (c) => {
    if (!keptSignUp(c)) return c.redirect('/sign-up', 303)
    return html(c, (page) => <MailCodeScreen page={page} />)
  })

  routes.post('/sign-up/code', async (c) => {
    const signUpId = keptSignUp(c)
    if (!signUpId) return c.redirect('/sign-up', 303)
    const form = parseForm(SignUpCodeForm, await readForm(c))
    const code = form.ok ? form.value.code.replace(/\D/g, '') : ''
    const finished = await identity.finishSignUp({ signUp: signUpId, code })
    if ('error' in finished)
      return html(c, (page) => <MailCodeScreen page={page} problem={finished.error} />, 400)
    const session = await identity.signInAs(finished.accountId, { client: clientOf(c) })
    forgetSignUp(c)
    for (const cookie of session.cookies) c.header('set-cookie', cookie, { append: true })
    return c.redirect('/sign-up/you', 303)
  })

  routes.get('/sign-up/you', async (c) => {
    const viewer = await asSignedIn(c, async (_, asking) => asking)
    if (viewer.kind === 'person') return c.redirect('/today', 303)
    if (viewer.kind !== 'newcomer') throw new NotFound()
    // Somebody who came to read what another holds out to them needs no pages of their own.
    if (hasSupporterCode(c)) return c.redirect('/supporting/join/you', 303)
    return html(c, (page) => <NameScreen page={page} />)
  })

  routes.post('/sign-up/you', async (c) => {
    const form = await readForm(c)
    const made = await asSignedIn(c, (tx, viewer) =>
      becomePerson(tx, keys, viewer, form, keptCode(c), platform.now()),
    )
    if (!made.ok)
      return html(c, (page) => <NameScreen page={page} typed={String(made.typed.name ?? '')} problem />, 400)
    if (made.value === 'there') return c.redirect('/today', 303)
    forgetCode(c)
    return c.redirect('/welcome/1', 303)
  })

  return routes
}
