import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Checkbox } from '../../../../ui/checkboxes/checkboxes.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { PasswordField } from '../../../../ui/password-field/password-field.tsx'
import { TextField } from '../../../../ui/text-field/text-field.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import { PasskeyButton } from '../../parts/passkey-button.tsx'
import { type FieldProblem, Problems, problemOf } from '../../parts/problems.tsx'

export interface SignInProps {
  page: PageContext
  next: string
  email?: string
  shared?: boolean
  signedOut?: boolean
  problems?: FieldProblem[]
}

export function SignInScreen({ page, next, email, shared, signedOut, problems = [] }: SignInProps) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('account.signIn.title')} islands={['passkey', 'reveal']}>
      <Problems title={t('common.problem')} problems={problems} />
      {signedOut && <Notification kind="success" heading={t('account.signIn.signedOut')} />}
      <Heading level={1}>{t('account.signIn.title')}</Heading>
      {page.demonstration && <p>{t('account.signIn.demonstration')}</p>}
      <form method="post" action="/sign-in" novalidate>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          type="email"
          label={t('account.email')}
          autocomplete="username"
          spellcheck={false}
          value={email}
          error={problemOf(problems, 'email')}
        />
        <PasswordField
          name="password"
          label={t('account.password')}
          autocomplete="current-password"
          showLabel={t('account.showPassword')}
          hideLabel={t('account.hidePassword')}
          error={problemOf(problems, 'password')}
        />
        <Checkbox
          name="shared"
          label={t('account.signIn.shared')}
          hint={t('account.signIn.sharedHint')}
          checked={shared}
        />
        <Button type="submit" wide>
          {t('account.signIn.button')}
        </Button>
      </form>
      <PasskeyButton
        act="sign-in"
        next={next}
        intro={t('account.signIn.passkeyIntro')}
        label={t('account.signIn.passkeyButton')}
        refused={t('account.signIn.passkeyRefused')}
      />
      <p>
        <a href="/recover">{t('account.signIn.forgot')}</a>
      </p>
      <p>
        <a href="/join">{t('account.signIn.noAccount')}</a>
      </p>
      <p>
        <a href="/library">{t('account.signIn.library')}</a>
      </p>
    </PublicPage>
  )
}
