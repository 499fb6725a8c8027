import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { TextField } from '../../../../ui/text-field/text-field.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import { Message } from '../../parts/message.tsx'
import { type FieldProblem, Problems, problemOf } from '../../parts/problems.tsx'

interface RecoverProps {
  page: PageContext
  email?: string
  problems?: FieldProblem[]
}

export function RecoverScreen({ page, email, problems = [] }: RecoverProps) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('account.recover.title')}>
      <Problems title={t('common.problem')} problems={problems} />
      <Heading level={1}>{t('account.recover.title')}</Heading>
      <p>{t('account.recover.intro')}</p>
      <form method="post" action="/recover" novalidate>
        <TextField
          name="email"
          type="email"
          label={t('account.email')}
          autocomplete="username"
          spellcheck={false}
          value={email}
          error={problemOf(problems, 'email')}
        />
        <Button type="submit">{t('account.recover.button')}</Button>
      </form>
    </PublicPage>
  )
}

export function LinkSentScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <Message page={page} title={t('account.recover.sentTitle')}>
      <p>{t('account.recover.sentBody')}</p>
      <p>{t('account.recover.sentNothing')}</p>
      <Button kind="secondary" href="/sign-in">
        {t('common.signIn')}
      </Button>
    </Message>
  )
}

export function LinkExpiredScreen({ page, again }: { page: PageContext; again: string }) {
  const t = textOf(page.language)
  return (
    <Message page={page} title={t('account.recover.expiredTitle')}>
      <p>{t('account.recover.expiredBody')}</p>
      <Button href={again}>{t('account.recover.again')}</Button>
    </Message>
  )
}
