import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { ServiceTabs } from '../../../workspaces/service/service-tabs.tsx'
import { ServicePage } from '../../../workspaces/service/shell.tsx'
import type { StaffMember, WaitingInvitation } from '../contract.ts'
import { StaffCard } from '../parts/staff-card.tsx'
import { WaitingCard } from '../parts/waiting-card.tsx'
import { mayEnd } from '../rules.ts'

type Props = {
  page: PageContext
  own: string
  staff: StaffMember[]
  waiting: WaitingInvitation[]
  refusedOwn?: boolean
}

export function StaffScreen({ page, own, staff, waiting, refusedOwn = false }: Props) {
  const t = textOf(page.language)
  return (
    <ServicePage page={page} title={t('serviceSetup.staff')} current="/service">
      {refusedOwn && <Notification kind="warning" heading={t('serviceSetup.endOwn')} />}
      <Heading level={1}>{t('serviceSetup.staff')}</Heading>
      <ServiceTabs current="/service/staff" />
      <Button href="/service/staff/new">{t('serviceSetup.invite')}</Button>
      {waiting.length > 0 && <Heading level={2}>{t('serviceSetup.waiting')}</Heading>}
      {waiting.map((invitation) => (
        <WaitingCard key={invitation.invitationId} invitation={invitation} />
      ))}
      <Heading level={2}>{t('serviceSetup.staff')}</Heading>
      {staff.map((member) => (
        <StaffCard key={member.membershipId} member={member} mayEnd={mayEnd(own, member.membershipId)} />
      ))}
    </ServicePage>
  )
}
