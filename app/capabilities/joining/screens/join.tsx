import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { CodeForm } from '../../../workspaces/code-form.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'

type Props = { page: PageContext; typed?: string; problem?: 'shape' | 'unknown' | 'wait'; phone?: string }

export function JoinScreen({ page, typed, problem, phone }: Props) {
  const t = textOf(page.language)
  const unknown = phone ? t('joining.codeUnknownPhone', { phone }) : t('joining.codeUnknown')
  const error = problem && { shape: t('joining.codeProblem'), unknown, wait: t('joining.codeWait') }[problem]
  return (
    <PublicPage page={page} title={t('joining.codePage')}>
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#code', text: error }]} />}
      <Heading level={1}>{t('joining.codePage')}</Heading>
      <CodeForm
        action="/join"
        label={t('joining.codeLabel')}
        hint={t('joining.codeHint')}
        typed={typed}
        error={error}
      />
      <p>
        <a href="/supporting/join">{t('supporters.joinTitle')}</a>
      </p>
      <p>
        <a href="/sign-up">{t('joining.noCode')}</a>
      </p>
    </PublicPage>
  )
}
