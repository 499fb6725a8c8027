import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { TextField } from '../../../../ui/text-field/text-field.tsx'
import { Problems } from '../../../../workspaces/problems.tsx'
import { ProfessionalPage } from '../../../../workspaces/professional/shell.tsx'

type Props = { page: PageContext; formKey: string; typed?: Typed; problems?: Problem[] }

export function NewInvitationScreen({ page, formKey, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const error = (field: string) => {
    const code = problems.find((problem) => problem.field === field)?.code
    if (code === undefined) return undefined
    if (code === 'too-long') return t('joining.problemTooLong')
    if (field === 'label') return t('joining.problemLabel')
    return field === 'email' ? t('joining.problemEmail') : t('joining.problemUnreadable')
  }
  return (
    <ProfessionalPage page={page} title={t('joining.invite')} current="/invitations">
      <Problems problems={problems} textOf={({ field }) => error(field) ?? ''} />
      <Heading level={1}>{t('joining.invite')}</Heading>
      <p>{t('joining.invitationsIntro')}</p>
      <form method="post" action="/invitations/new" novalidate>
        <input type="hidden" name="key" value={formKey} />
        <TextField
          name="label"
          label={t('joining.label')}
          hint={t('joining.labelHint')}
          value={String(typed.label ?? '')}
          error={error('label')}
          autocomplete="off"
        />
        <TextField
          name="email"
          type="email"
          label={t('joining.email')}
          hint={t('joining.emailHint')}
          value={String(typed.email ?? '')}
          error={error('email')}
          autocomplete="off"
          spellcheck={false}
        />
        <Button type="submit">{t('joining.make')}</Button>
      </form>
    </ProfessionalPage>
  )
}
