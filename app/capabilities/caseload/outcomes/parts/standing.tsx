import { useText } from '../../../../language/text.tsx'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import type { Standing as Stands } from '../contract.ts'
import { outcomeTexts } from './texts.ts'

type Props = { here: string; standing: Stands; tag: string }

/** What stands of what one noted, and the way back. */
export function Standing({ here, standing, tag }: Props) {
  const t = useText()
  const day = shortDay(standing.at, tag)
  return (
    <Notification heading={t('caseload.noted', { day, what: t(outcomeTexts[standing.kind]) })}>
      {standing.kind === 'remind' && (
        <p>{t('caseload.willRemind', { day: shortDay(new Date(`${standing.on}T12:00:00Z`), tag) })}</p>
      )}
      <form method="post" action={`${here}/outcome/undo`}>
        <input type="hidden" name="outcome" value={standing.id} />
        <Button type="submit" kind="secondary">
          {t('caseload.takeBack')}
        </Button>
      </form>
    </Notification>
  )
}
