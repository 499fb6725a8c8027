import { textOf } from '../../../language/text.tsx'
import type { MemberViewer } from '../../../platform/access/viewer.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { CodeForm } from '../../../workspaces/code-form.tsx'
import { StaffPage } from '../parts/staff-page.tsx'

type Props = {
  page: PageContext
  role: MemberViewer['role']
  typed?: string
  problem?: 'shape' | 'unknown' | 'wait'
}

/** Where the code of a sheet is typed; why one is not known is never said. */
export function CodeScreen({ page, role, typed, problem }: Props) {
  const t = textOf(page.language)
  const error = problem && t(`paper.staff-${problem}`)
  return (
    <StaffPage page={page} role={role} title={t('paper.staffTitle')}>
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#code', text: error }]} />}
      <Heading level={1}>{t('paper.staffTitle')}</Heading>
      <p>{t('paper.staffIntro')}</p>
      <CodeForm
        action="/paper"
        label={t('paper.staffCode')}
        hint={t('paper.staffCodeHint')}
        typed={typed}
        error={error}
        submit={t('paper.staffOpen')}
      />
    </StaffPage>
  )
}

/** After it was sent: not a word of it. */
export function SentScreen({ page, role }: Pick<Props, 'page' | 'role'>) {
  const t = textOf(page.language)
  return (
    <StaffPage page={page} role={role} title={t('paper.staffSent')}>
      <Heading level={1}>{t('paper.staffSent')}</Heading>
      <Notification kind="success" heading={t('paper.staffSentBody')} />
      <Button href="/paper">{t('paper.staffNext')}</Button>
    </StaffPage>
  )
}
