import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { TextField } from '../../../../ui/text-field/text-field.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import { type FieldProblem, Problems, problemOf } from '../../parts/problems.tsx'

interface CodeProps {
  page: PageContext
  next: string
  shared: boolean
  problems?: FieldProblem[]
}

export function CodeScreen({ page, next, shared, problems = [] }: CodeProps) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('account.code.title')}>
      <Problems title={t('common.problem')} problems={problems} />
      <Heading level={1}>{t('account.code.title')}</Heading>
      <p>{t('account.code.intro')}</p>
      <form method="post" action="/sign-in/code" novalidate>
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="shared" value={shared ? 'yes' : ''} />
        <TextField
          name="code"
          label={t('account.code.label')}
          autocomplete="one-time-code"
          width="medium"
          spellcheck={false}
          error={problemOf(problems, 'code')}
        />
        <Button type="submit">{t('account.code.button')}</Button>
      </form>
      <p>
        <a href="/sign-in">{t('account.code.startAgain')}</a>
      </p>
    </PublicPage>
  )
}
