import { useLanguage, useText } from '../../../language/text.tsx'
import { dayInWords } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { VisuallyHidden } from '../../../ui/hidden/hidden.tsx'
import type { WaitingInvitation } from '../contract.ts'
import { roleText } from './role-text.ts'

export function WaitingCard({ invitation }: { invitation: WaitingInvitation }) {
  const t = useText()
  const { tag } = useLanguage()
  const name = invitation.name || roleText(t, invitation.role)
  return (
    <Card level={3} heading={name}>
      <p>{roleText(t, invitation.role)}</p>
      <p>{t('serviceSetup.waitingUntil', { day: dayInWords(invitation.until, tag) })}</p>
      <form method="post" action={`/service/staff/invitations/${invitation.invitationId}/withdraw`}>
        <Button kind="quiet">
          {t('serviceSetup.withdraw')}
          <VisuallyHidden> {t('serviceSetup.withdrawFor', { name })}</VisuallyHidden>
        </Button>
      </form>
    </Card>
  )
}
