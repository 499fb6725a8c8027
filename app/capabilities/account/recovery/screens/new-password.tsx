import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import { Message } from '../../parts/message.tsx'
import { NewPassword } from '../../parts/new-password.tsx'
import { type FieldProblem, Problems, problemOf } from '../../parts/problems.tsx'

interface NewPasswordProps {
  page: PageContext
  token: string
  problems?: FieldProblem[]
}

export function NewPasswordScreen({ page, token, problems = [] }: NewPasswordProps) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('account.recover.newTitle')} islands={['reveal']}>
      <Problems title={t('common.problem')} problems={problems} />
      <Heading level={1}>{t('account.recover.newTitle')}</Heading>
      <p>{t('account.recover.newIntro')}</p>
      <form method="post" action={`/recover/${token}`} novalidate>
        <NewPassword error={problemOf(problems, 'new-password')} />
        <Button type="submit">{t('account.recover.newButton')}</Button>
      </form>
    </PublicPage>
  )
}

export function RecoveredScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <Message page={page} title={t('account.recover.doneTitle')}>
      <p>{t('account.recover.doneBody')}</p>
      <Button href="/sign-in">{t('common.signIn')}</Button>
    </Message>
  )
}
