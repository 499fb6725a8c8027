import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { TextField } from '../../../../ui/text-field/text-field.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'

type Props = { page: PageContext; problem?: 'code' | 'expired' }

export function MailCodeScreen({ page, problem }: Props) {
  const t = textOf(page.language)
  const error = problem && (problem === 'code' ? t('joining.mailWrong') : t('joining.mailExpired'))
  return (
    <PublicPage page={page} title={t('joining.mailTitle')}>
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#code', text: error }]} />}
      <Heading level={1}>{t('joining.mailTitle')}</Heading>
      <p>{t('joining.mailIntro')}</p>
      <form method="post" action="/sign-up/code" novalidate>
        <TextField
          name="code"
          label={t('joining.mailCode')}
          error={error}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
        />
        <Button type="submit">{t('common.carryOn')}</Button>
      </form>
      <p>
        <a href="/sign-up">{t('joining.mailAgain')}</a>
      </p>
    </PublicPage>
  )
}
