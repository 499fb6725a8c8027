import { useText } from '../../../../language/text.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import type { Worksheet } from '../contract.ts'

/** Says where somebody stopped, here or on another device. */
export function Stopped({ step }: { step: number }) {
  const t = useText()
  return (
    <Notification heading={t('worksheet.stoppedTitle', { step })}>
      <p>{t('worksheet.stoppedBody')}</p>
    </Notification>
  )
}

/** Says that another version is in force beside the one on this page. */
export function ChangedElsewhere({ worksheet }: { worksheet: Worksheet }) {
  const t = useText()
  return (
    <Notification heading={t('worksheet.conflictTitle')}>
      <p>{t('worksheet.conflictHere')}</p>
      <p>
        <a href={`/made/${worksheet.id}`}>{t('worksheet.conflictLook')}</a>
      </p>
    </Notification>
  )
}
