import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'

/** Wipes the file that waits. */
export function PutAway() {
  const t = useText()
  return (
    <form method="post" action="/import/away">
      <p class="hint">{t('fhirImport.awayBody')}</p>
      <Button type="submit" kind="secondary">
        {t('fhirImport.away')}
      </Button>
    </form>
  )
}
