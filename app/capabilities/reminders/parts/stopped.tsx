import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Card } from '../../../ui/card/card.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import type { Reminders } from '../contract.ts'

/** That they are off, and how they came to be where somebody may not remember it. */
export function Stopped({ ended }: { ended: Reminders['ended'] }) {
  const t = useText()
  const { tag } = useLanguage()
  if (ended?.by === 'unreachable')
    return (
      <Notification kind="warning" heading={t('reminders.unreachable')}>
        <p>{t('reminders.unreachableBody', { day: shortDay(ended.at, tag) })}</p>
      </Notification>
    )
  return (
    <Card heading={t('reminders.offNow')} level={2}>
      {ended?.by === 'link' && <p>{t('reminders.endedByLink', { day: shortDay(ended.at, tag) })}</p>}
      {ended?.by === 'device' && <p>{t('reminders.endedByDevice', { day: shortDay(ended.at, tag) })}</p>}
    </Card>
  )
}
