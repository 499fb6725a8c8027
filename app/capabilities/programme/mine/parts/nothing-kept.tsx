import { useText } from '../../../../language/text.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'

/** Why nothing is shown, and what would show it. */
export function NothingKept({ state }: { state: 'locked' | 'none' }) {
  const t = useText()
  if (state === 'none')
    return (
      <Notification heading={t('offline.noneTitle')}>
        <p>{t('offline.noneBody')}</p>
      </Notification>
    )
  return (
    <Notification kind="warning" heading={t('offline.lockedTitle')}>
      <p>{t('offline.lockedBody')}</p>
      <Button kind="secondary" href="/offline/device">
        {t('offline.lockedGo')}
      </Button>
    </Notification>
  )
}
