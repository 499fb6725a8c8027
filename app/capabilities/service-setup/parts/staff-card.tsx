import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Details } from '../../../ui/details/details.tsx'
import type { StaffMember } from '../contract.ts'
import { roleText } from './role-text.ts'

/** Somebody who works here; ending their membership waits behind a tap, with what it means. */
export function StaffCard({ member, mayEnd }: { member: StaffMember; mayEnd: boolean }) {
  const t = useText()
  const { tag } = useLanguage()
  const { membershipId, name, role, discipline, teams, since } = member
  return (
    <Card level={3} heading={name}>
      <p>{[roleText(t, role), discipline, ...teams].filter(Boolean).join(' · ')}</p>
      <p>{t('serviceSetup.since', { day: shortDay(since, tag) })}</p>
      {mayEnd && (
        <Details summary={t('serviceSetup.endSummary', { name })}>
          <p>{t('serviceSetup.endBody')}</p>
          <form method="post" action={`/service/staff/${membershipId}/end`}>
            <Button kind="warning">{t('serviceSetup.end')}</Button>
          </form>
        </Details>
      )}
    </Card>
  )
}
