import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { ServicePage } from '../../../workspaces/service/shell.tsx'

type Props = { page: PageContext; name: string; link: string; until: Date; mailed: boolean }

export function StaffInvitedScreen({ page, name, link, until, mailed }: Props) {
  const t = textOf(page.language)
  return (
    <ServicePage page={page} title={t('serviceSetup.invitedTitle')} current="/service">
      <Heading level={1} caption={t('serviceSetup.invitedFor', { name })}>
        {t('serviceSetup.invitedTitle')}
      </Heading>
      <Notification
        kind={mailed ? 'success' : 'warning'}
        heading={mailed ? t('serviceSetup.invitedMailed') : t('serviceSetup.invitedNotMailed')}
      />
      <SummaryList rows={[{ key: t('serviceSetup.invitedLink'), value: <code>{link}</code> }]} />
      <p>{t('serviceSetup.invitedOnce', { day: dayInWords(until, page.language.tag) })}</p>
      <Button kind="secondary" href="/service/staff">
        {t('serviceSetup.staff')}
      </Button>
    </ServicePage>
  )
}
