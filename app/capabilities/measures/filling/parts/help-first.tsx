import { useText } from '../../../../language/text.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { CareCard } from '../../../../ui/care-card/care-card.tsx'

/** Help now, shown to everybody who opens this, whatever they answer. */
export function HelpFirst() {
  const t = useText()
  return (
    <CareCard kind="routine" heading={t('measures.helpTitle')}>
      <p>{t('measures.helpBody')}</p>
      <Button kind="secondary" href="/help-now">
        {t('measures.helpGo')}
      </Button>
    </CareCard>
  )
}
