import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
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
      <form method="post" action="/supporting/join" novalidate>
        <TextField
          name="code"
          label={t('joining.codeLabel')}
          hint={t('joining.codeHint')}
          value={typed}
          error={error}
          autocomplete="off"
          spellcheck={false}
          width="medium"
        />
        <Button type="submit">{t('common.carryOn')}</Button>
      </form>
    </PublicPage>
  )
}
