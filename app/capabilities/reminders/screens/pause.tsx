import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'
import { remindersPath } from '../addresses.contract.ts'

/** Where a reminder leads: a few ideas, nothing asked, and nobody has to sign in. */
export function PauseScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('reminders.pauseTimeTitle')}>
      <Heading level={1}>{t('reminders.pauseTimeTitle')}</Heading>
      <p>{t('reminders.pauseTimeBody')}</p>
      <ul>
        <li>{t('reminders.idea1')}</li>
        <li>{t('reminders.idea2')}</li>
        <li>{t('reminders.idea3')}</li>
        <li>{t('reminders.idea4')}</li>
        <li>{t('reminders.idea5')}</li>
      </ul>
      <p>
        <a href={remindersPath}>{t('reminders.pauseTimeReminders')}</a>
      </p>
    </PublicPage>
  )
}
