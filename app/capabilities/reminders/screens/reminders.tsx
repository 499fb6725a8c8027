import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Details } from '../../../ui/details/details.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { Reminders } from '../contract.ts'
import { Choices } from '../parts/choices.tsx'
import { fieldOf, problemText } from '../parts/problem-text.ts'
import { Running } from '../parts/running.tsx'
import { Stopped } from '../parts/stopped.tsx'

type Props = {
  page: PageContext
  reminders: Reminders | undefined
  devices: number
  formKey: string
  pushKey: string | undefined
  now: Date
  done: string | undefined
  typed: Typed | undefined
  problems: Problem[]
}

export function RemindersScreen({ page, reminders, now, done, problems, ...form }: Props) {
  const t = textOf(page.language)
  const running = reminders && !reminders.ended ? reminders : undefined
  const errors = problems.map((problem) => ({ href: `#${fieldOf(problem)}`, text: problemText(t, problem) }))
  const choices = <Choices {...form} reminders={reminders} problems={problems} />
  return (
    <PersonPage page={page} title={t('reminders.title')} islands={form.pushKey ? ['push-reminders'] : []}>
      {errors.length > 0 && <ErrorSummary title={t('common.problem')} errors={errors} />}
      {done === 'saved' && running && <Notification kind="success" heading={t('reminders.saved')} />}
      {done === 'resumed' && running && <Notification kind="success" heading={t('reminders.resumed')} />}
      {done === 'stopped' && !running && <Notification kind="success" heading={t('reminders.stopped')} />}
      <Heading level={1}>{t('reminders.title')}</Heading>
      <p>{t('reminders.intro')}</p>
      {running ? (
        <>
          <Running reminders={running} devices={form.devices} now={now} problems={problems} />
          <Details summary={t('reminders.changeTitle')} open={form.typed !== undefined}>
            {choices}
          </Details>
        </>
      ) : (
        <>
          <Stopped ended={reminders?.ended} />
          <Heading level={2}>{t('reminders.setTitle')}</Heading>
          {choices}
        </>
      )}
      <p>{t('reminders.late')}</p>
    </PersonPage>
  )
}
