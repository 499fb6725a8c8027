import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { TextField } from '../../../../ui/text-field/text-field.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'

type Props = { page: PageContext; typed?: string; problem?: boolean }

export function NameScreen({ page, typed, problem }: Props) {
  const t = textOf(page.language)
  const error = problem ? t('joining.problemName') : undefined
  return (
    <PublicPage page={page} title={t('joining.nameTitle')}>
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#name', text: error }]} />}
      <Heading level={1}>{t('joining.nameTitle')}</Heading>
      <form method="post" action="/sign-up/you" novalidate>
        <TextField
          name="name"
          label={t('joining.nameLabel')}
          hint={t('joining.nameHint')}
          value={typed}
          error={error}
          autocomplete="name"
        />
        <Button type="submit">{t('common.carryOn')}</Button>
      </form>
    </PublicPage>
  )
}
