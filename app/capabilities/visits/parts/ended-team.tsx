import { useLanguage, useText } from '../../../language/text.tsx'
import { dayInWords } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import type { Seat } from '../seat.contract.ts'
import type { WholeVisit } from '../whole.contract.ts'

/** That a visit which is still to come was to be with a team that has ended, and what to do about it. */
export function EndedTeam({ whole, seat, change }: { whole: WholeVisit; seat: Seat; change: string }) {
  const t = useText()
  const { tag } = useLanguage()
  const { with: whom } = whole.visit
  if (!whom?.endedAt) return null
  const day = dayInWords(whom.endedAt, tag)
  return (
    <Notification heading={t('visits.teamEnded', { name: whom.name })}>
      {seat.side === 'person' ? (
        <>
          <p>{t('visits.teamEndedBody', { day })}</p>
          {whole.phone && <p>{t('visits.teamEndedPhone', { phone: whole.phone })}</p>}
          <p>{t('visits.teamEndedNext')}</p>
        </>
      ) : (
        <p>{t('visits.teamEndedOther', { day, name: seat.name })}</p>
      )}
      <Button kind="secondary" href={change}>
        {t('visits.teamEndedChange')}
      </Button>
    </Notification>
  )
}
