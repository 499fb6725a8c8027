import { Hono } from 'hono'
import { textOf } from '../../../language/text.tsx'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { readForm } from '../../../platform/http/form.ts'
import { provedOr } from '../../../platform/http/fresh.ts'
import { html } from '../../../platform/http/html.ts'
import type { Platform } from '../../../platform/platform.ts'
import { parseForm } from '../../../platform/pure/form.ts'
import { type Asking, askingOf, giveCookies } from '../asking.server.ts'
import { firstCodeForm, passwordForm } from '../contract.ts'
import { BackupCodesScreen } from './screens/backup-codes.tsx'
import { SetUpScreen } from './screens/set-up.tsx'
import { TwoStepScreen } from './screens/two-step.tsx'

type PasswordProblem = 'passwordEmpty' | 'passwordWrong' | 'wait'

/** Two-step sign-in: on, off, its first code and its backup codes. */
export function twoStep({ identity }: Platform) {
  const routes = new Hono<AppEnv>()

  const statePage = async (c: AppContext, accountId: string, problem?: PasswordProblem) => {
    const { state } = await identity.twoStepState(accountId)
    return html(
      c,
      (page) => {
        const t = textOf(page.language)
        const text =
          problem === 'wait' ? t('account.wait') : t(`account.twoStep.${problem ?? 'passwordWrong'}`)
        const problems = problem ? [{ field: 'password', text }] : []
        const stopped = c.req.query('stopped') === 'yes'
        return <TwoStepScreen page={page} on={state === 'on'} stopped={stopped} problems={problems} />
      },
      problem === 'wait' ? 429 : problem ? 400 : 200,
    )
  }

  const setUpPage = async (c: AppContext, accountId: string, problem?: 'codeEmpty' | 'codeWrong') => {
    const waiting = await identity.twoStepState(accountId)
    if (waiting.state !== 'pending') return c.redirect('/account/two-step', 303)
    const { secret, uri } = waiting
    return html(
      c,
      (page) => {
        const text = textOf(page.language)(`account.twoStep.${problem ?? 'codeWrong'}`)
        const problems = problem ? [{ field: 'code', text }] : []
        return <SetUpScreen page={page} secret={secret} uri={uri} problems={problems} />
      },
      problem ? 400 : 200,
    )
  }

  routes.get('/account/two-step', async (c) => {
    const { session } = await askingOf(c)
    return statePage(c, session.accountId)
  })

  routes.post('/account/two-step', async (c) => {
    const asking = await askingOf(c)
    const { accountId } = asking.session
    const form = await readForm(c)
    const parsed = parseForm(passwordForm, form)
    if (!parsed.ok) return statePage(c, accountId, 'passwordEmpty')
    const { password } = parsed.value
    const checked = await identity.checkPassword(accountId, password)
    if (checked !== 'right') return statePage(c, accountId, checked === 'wait' ? 'wait' : 'passwordWrong')
    return change(c, asking, password, form.get('do'))
  })

  const change = async (c: AppContext, asking: Asking, password: string, what: string | null) => {
    if (what === 'start') {
      await identity.startTwoStep(asking, password)
      giveCookies(c, (await identity.renewSession(asking.session, asking.hash)).cookies)
      return c.redirect('/account/two-step/code', 303)
    }
    if (what === 'codes') {
      const codes = await identity.renewBackupCodes(asking, password)
      if (codes) return html(c, (page) => <BackupCodesScreen page={page} codes={codes} />)
    }
    if (what === 'stop') {
      const cookies = await identity.stopTwoStep(asking, password)
      if (cookies) giveCookies(c, cookies)
      return c.redirect('/account/two-step?stopped=yes', 303)
    }
    return c.redirect('/account/two-step', 303)
  }

  routes.get('/account/two-step/code', async (c) => {
    const { session } = await askingOf(c)
    // The page shows the secret, so it opens only just after a password.
    const stop = await provedOr(c, '/account/two-step/code')
    return stop ?? setUpPage(c, session.accountId)
  })

  routes.post('/account/two-step/code', async (c) => {
    const asking = await askingOf(c)
    const { accountId } = asking.session
    const stop = await provedOr(c, '/account/two-step/code')
    if (stop) return stop
    const parsed = parseForm(firstCodeForm, await readForm(c))
    if (!parsed.ok) return setUpPage(c, accountId, 'codeEmpty')
    const done = await identity.finishTwoStep(asking, parsed.value.code)
    if (!done) return setUpPage(c, accountId, 'codeWrong')
    giveCookies(c, done.cookies)
    return html(c, (page) => <BackupCodesScreen page={page} codes={done.backupCodes} />)
  })

  return routes
}
