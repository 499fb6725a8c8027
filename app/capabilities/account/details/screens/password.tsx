import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { PasswordField } from '../../../../ui/password-field/password-field.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import { NewPassword } from '../../parts/new-password.tsx'
import { type FieldProblem, Problems, problemOf } from '../../parts/problems.tsx'

interface PasswordProps {
  page: PageContext
  problems?: FieldProblem[]
}

export function PasswordScreen({ page, problems = [] }: PasswordProps) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('account.changePassword.title')} islands={['reveal']}>
      <Problems title={t('common.problem')} problems={problems} />
      <Heading level={1}>{t('account.changePassword.title')}</Heading>
      <p>{t('account.changePassword.intro')}</p>
      <form method="post" action="/account/password" novalidate>
        <PasswordField
          name="password"
          label={t('account.changePassword.current')}
          autocomplete="current-password"
          error={problemOf(problems, 'password')}
        />
        <NewPassword error={problemOf(problems, 'new-password')} />
        <Button type="submit">{t('account.changePassword.button')}</Button>
      </form>
    </PublicPage>
  )
}
