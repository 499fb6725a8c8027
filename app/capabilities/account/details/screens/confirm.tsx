import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { PasswordField } from '../../../../ui/password-field/password-field.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import { PasskeyButton } from '../../parts/passkey-button.tsx'
import { type FieldProblem, Problems, problemOf } from '../../parts/problems.tsx'

interface ConfirmProps {
  page: PageContext
  next: string
  withPasskey: boolean
  problems?: FieldProblem[]
}

export function ConfirmScreen({ page, next, withPasskey, problems = [] }: ConfirmProps) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('account.confirm.title')} islands={['passkey', 'reveal']}>
      <Problems title={t('common.problem')} problems={problems} />
      <Heading level={1}>{t('account.confirm.title')}</Heading>
      <p>{t('account.confirm.intro')}</p>
      <form method="post" action="/confirm-it-is-you" novalidate>
        <input type="hidden" name="next" value={next} />
        <PasswordField
          name="password"
          label={t('account.password')}
          autocomplete="current-password"
          showLabel={t('account.showPassword')}
          hideLabel={t('account.hidePassword')}
          error={problemOf(problems, 'password')}
        />
        <Button type="submit">{t('account.confirm.button')}</Button>
      </form>
      {withPasskey && (
        <PasskeyButton
          act="confirm"
          next={next}
          label={t('account.confirm.passkeyButton')}
          refused={t('account.confirm.passkeyRefused')}
        />
      )}
    </PublicPage>
  )
}
