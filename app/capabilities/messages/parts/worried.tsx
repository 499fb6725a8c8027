import { useText } from '../../../language/text.tsx'
import { CareCard } from '../../../ui/care-card/care-card.tsx'
import type { Setting } from '../service.contract.ts'

/** What staff do when a message worries them, in their service's own words. */
export function Worried({ setting, name }: { setting: Setting | undefined; name: string }) {
  const t = useText()
  return (
    <CareCard kind="routine" heading={t('messages.worried')}>
      {setting && (
        <>
          <p>{setting.safeguarding}</p>
          <p>
            <strong>{t('messages.worriedCall', { phone: setting.safeguardingPhone })}</strong>
          </p>
        </>
      )}
      <p>{t('messages.notEmergency', { name })}</p>
    </CareCard>
  )
}
