import { useLanguage, useText } from '../../../language/text.tsx'
import { dayInWords } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import type { Visit } from '../../visits/contract.ts'

/** The visit that comes next, and whether its topics are ready; or the way to get ready for one. */
export function NextVisitCard({ visit }: { visit: Visit | undefined }) {
  const t = useText()
  const { tag } = useLanguage()
  if (!visit)
    return (
      <Card heading={t('visits.cardTitle')} level={2}>
        <p>{t('visits.cardNone')}</p>
        <Button kind="secondary" href="/visits/new">
          {t('visits.cardPlan')}
        </Button>
      </Card>
    )
  const day = visit.on && dayInWords(new Date(`${visit.on}T12:00:00Z`), tag)
  const when =
    day && visit.time ? t('visits.onDayAt', { day, time: visit.time }) : (day ?? t('visits.noDate'))
  const whom =
    visit.with && t(visit.with.endedAt ? 'visits.withEnded' : 'visits.withWhom', { name: visit.with.name })
  return (
    <Card heading={t('visits.cardTitle')} level={2}>
      <p>
        {whom ? `${when}. ${whom}.` : `${when}.`}
        <br />
        {t(visit.readyAt ? 'visits.stateReady' : 'visits.stateNotReady')}
      </p>
      <Button kind="secondary" href={`/visits/${visit.id}`}>
        {t('visits.cardOpen')}
      </Button>
    </Card>
  )
}
