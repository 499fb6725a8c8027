import { type Text, textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Checkbox } from '../../../../ui/checkboxes/checkboxes.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { PasswordField } from '../../../../ui/password-field/password-field.tsx'
import { TextField } from '../../../../ui/text-field/text-field.tsx'
import { Problems } from '../../../../workspaces/problems.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import type { Deployment } from '../../../service-setup/deployment.contract.ts'

type Props = { page: PageContext; deployment: Deployment; typed?: Typed; problems?: Problem[] }

export function SignUpScreen({ page, deployment, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const { controller, contact, minimumAge: age } = deployment
  const error = (field: string) => {
    const code = problems.find((problem) => problem.field === field)?.code
    return code && problemText(t, field, code, age)
  }
  return (
    <PublicPage page={page} title={t('joining.upTitle')} islands={['reveal']}>
      <Problems problems={problems} textOf={({ field }) => error(field) ?? ''} />
      <Heading level={1}>{t('joining.upTitle')}</Heading>
      <p>{t('joining.upIntro')}</p>
      <form method="post" action="/sign-up" novalidate>
        <TextField
          name="email"
          type="email"
          label={t('joining.upEmail')}
          hint={t('joining.upEmailHint')}
          value={String(typed.email ?? '')}
          error={error('email')}
          autocomplete="username"
          spellcheck={false}
        />
        <PasswordField
          name="password"
          label={t('joining.upPassword')}
          hint={t('joining.upPasswordHint')}
          error={error('password')}
          autocomplete="new-password"
          showLabel={t('account.showPassword')}
          hideLabel={t('account.hidePassword')}
        />
        <p>
          <a href="/privacy">{t('joining.upPrivacyLink')}</a>
        </p>
        <Checkbox
          name="privacy"
          value="yes"
          label={t('joining.upPrivacy')}
          hint={t('joining.upPrivacyHint', { controller, contact })}
          error={error('privacy')}
          checked={typed.privacy === 'yes'}
        />
        <Checkbox
          name="adult"
          value="yes"
          label={t('joining.upAdult', { age })}
          error={error('adult')}
          checked={typed.adult === 'yes'}
        />
        <Button type="submit" wide>
          {t('joining.upGo')}
        </Button>
      </form>
      <p>
        <a href="/sign-in">{t('joining.upHave')}</a>
      </p>
    </PublicPage>
  )
}

/** Before the deployer has named who is responsible, nobody can join. */
export function SignUpClosedScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('joining.upClosed')}>
      <Heading level={1}>{t('joining.upClosed')}</Heading>
      <p>{t('joining.upClosedBody')}</p>
    </PublicPage>
  )
}

function problemText(t: Text, field: string, code: string, age: number): string {
  if (field === 'adult') return t('joining.problemAdult', { age })
  if (field === 'privacy') return t('joining.problemPrivacy')
  if (code === 'wait') return t('joining.problemWait')
  if (field === 'email') return t('joining.problemEmailNeeded')
  if (code === 'too-long') return t('joining.problemPasswordLong')
  if (code === 'too-common') return t('joining.problemPasswordCommon')
  return t('joining.problemPasswordShort')
}
