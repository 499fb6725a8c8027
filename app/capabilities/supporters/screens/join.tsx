import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { CodeForm } from '../../../workspaces/code-form.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'

type Props = { page: PageContext; typed?: string; problem?: 'shape' | 'unknown' | 'wait' }

export function JoinSupportScreen({ page, typed, problem }: Props) {
  const t = textOf(page.language)
  const error = problem && t(`supporters.code-${problem}`)
  return (
    <PublicPage page={page} title={t('supporters.joinTitle')}>
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#code', text: error }]} />}
      <Heading level={1}>{t('supporters.joinTitle')}</Heading>
      <p>{t('supporters.joinIntro')}</p>
      <CodeForm
        action="/supporting/join"
        label={t('joining.codeLabel')}
        hint={t('joining.codeHint')}
        typed={typed}
        error={error}
      />
    </PublicPage>
  )
}
