import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PasswordField } from '../../../ui/password-field/password-field.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'
import type { StaffRole } from '../contract.ts'
import { ProblemSummary } from '../parts/problem-summary.tsx'
import { problemText } from '../parts/problem-text.ts'
import { roleText } from '../parts/role-text.ts'

type Props = {
  page: PageContext
  /** The path of the link itself, which the forms are sent to. */
  action: string
  invitation: { role: string; name: string; service: string; email: string | undefined }
  typed?: Typed
  problems?: Problem[]
}

export function AcceptScreen({ page, action, invitation, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const value = (name: string) => (typeof typed[name] === 'string' ? (typed[name] as string) : undefined)
  const error = (name: string) => problemText(t, problems, name)
  const nameField = !invitation.name && (
    <TextField
      name="name"
      label={t('serviceSetup.name')}
      hint={t('serviceSetup.nameHint')}
      autocomplete="name"
      value={value('name')}
      error={error('name')}
    />
  )
  const known = invitation.name ? [{ key: t('serviceSetup.name'), value: invitation.name }] : []
  return (
    <PublicPage page={page} title={t('serviceSetup.acceptTitle')} islands={['reveal']}>
      <ProblemSummary problems={problems} />
      <Heading level={1}>{t('serviceSetup.acceptTitle')}</Heading>
      <p>{t('serviceSetup.acceptIntro', { service: invitation.service })}</p>
      <SummaryList
        rows={[
          ...known,
          { key: t('serviceSetup.acceptRole'), value: roleText(t, invitation.role as StaffRole) },
        ]}
      />
      <p>
        {t('serviceSetup.acceptPrivacy')} <a href="/privacy">{t('serviceSetup.acceptPrivacyLink')}</a>
      </p>
      {page.signedIn ? (
        <form method="post" action={action} novalidate>
          <p>{t('serviceSetup.acceptAs')}</p>
          <input type="hidden" name="as" value="me" />
          {nameField}
          <Button>{t('serviceSetup.acceptAsMe')}</Button>
        </form>
      ) : (
        <form method="post" action={action} novalidate>
          {nameField}
          <TextField
            name="email"
            type="email"
            label={t('serviceSetup.email')}
            autocomplete="username"
            spellcheck={false}
            value={value('email') ?? invitation.email}
            error={error('email')}
          />
          <PasswordField
            name="password"
            label={t('serviceSetup.password')}
            hint={t('serviceSetup.passwordHint')}
            autocomplete="new-password"
            error={error('password')}
            showLabel={t('serviceSetup.showPassword')}
            hideLabel={t('serviceSetup.hidePassword')}
          />
          <Button>{t('serviceSetup.accept')}</Button>
        </form>
      )}
    </PublicPage>
  )
}
