import { type Text, useText } from '../../../language/text.tsx'
import { PasswordField } from '../../../ui/password-field/password-field.tsx'

const problems = {
  empty: 'account.newPassword.empty',
  'too-short': 'account.newPassword.tooShort',
  'too-long': 'account.newPassword.tooLong',
  'too-common': 'account.newPassword.tooCommon',
} as const

export type NewPasswordProblem = keyof typeof problems

export function newPasswordProblem(t: Text, code: string): string {
  return t(problems[code as NewPasswordProblem] ?? problems['too-long'])
}

export function NewPassword({ error }: { error?: string }) {
  const t = useText()
  return (
    <PasswordField
      name="new-password"
      label={t('account.newPassword.label')}
      hint={t('account.newPassword.hint')}
      autocomplete="new-password"
      showLabel={t('account.showPassword')}
      hideLabel={t('account.hidePassword')}
      error={error}
    />
  )
}
