import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { TextField } from '../../../../ui/text-field/text-field.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import { Message } from '../../parts/message.tsx'
import { type FieldProblem, Problems, problemOf } from '../../parts/problems.tsx'

interface EmailProps {
  page: PageContext
  now: string
  typed?: string
  problems?: FieldProblem[]
}

export function EmailScreen({ page, now, typed, problems = [] }: EmailProps) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('account.changeEmail.title')}>
      <Problems title={t('common.problem')} problems={problems} />
      <Heading level={1}>{t('account.changeEmail.title')}</Heading>
      <p>{t('account.changeEmail.now', { email: now })}</p>
      <p>{t('account.changeEmail.intro')}</p>
      <form method="post" action="/account/email" novalidate>
        <TextField
          name="email"
          type="email"
          label={t('account.changeEmail.label')}
          autocomplete="email"
          spellcheck={false}
          value={typed}
          error={problemOf(problems, 'email')}
        />
        <Button type="submit">{t('account.changeEmail.button')}</Button>
      </form>
    </PublicPage>
  )
}

export function EmailSentScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <Message page={page} title={t('account.changeEmail.sentTitle')}>
      <p>{t('account.changeEmail.sentBody')}</p>
      <Button kind="secondary" href="/account">
        {t('common.account')}
      </Button>
    </Message>
  )
}

export function ConfirmEmailScreen({ page, token }: { page: PageContext; token: string }) {
  const t = textOf(page.language)
  return (
    <Message page={page} title={t('account.changeEmail.confirmTitle')}>
      <p>{t('account.changeEmail.confirmBody')}</p>
      <form method="post" action={`/confirm-email/${token}`}>
        <Button type="submit">{t('account.changeEmail.confirmButton')}</Button>
      </form>
    </Message>
  )
}

export function EmailChangedScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <Message page={page} title={t('account.changeEmail.doneTitle')}>
      <p>{t('account.changeEmail.doneBody')}</p>
      <Button href="/">{t('common.carryOn')}</Button>
    </Message>
  )
}

export function EmailLinkExpiredScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <Message page={page} title={t('account.recover.expiredTitle')}>
      <p>{t('account.recover.expiredBody')}</p>
      <Button href="/account/email">{t('account.recover.again')}</Button>
    </Message>
  )
}
