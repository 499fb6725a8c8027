import { useLanguage, useText } from '../../../language/text.tsx'
import { dayInWords } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import type { Absence } from '../service.contract.ts'

type Props = { absences: { absence: Absence; name?: string }[]; action: string }

/** Times away that are not over, each with a way to take it back. */
export function AwayList({ absences, action }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const words = (day: string) => dayInWords(new Date(`${day}T12:00Z`), tag)
  return (
    <section>
      <Heading level={2}>{t('messages.awayNow')}</Heading>
      {absences.length === 0 && <p>{t('messages.awayNone')}</p>}
      {absences.map(({ absence, name }) => (
        <Card heading={name} level={3} key={absence.id}>
          <p>{t('messages.awaySpan', { from: words(absence.from), until: words(absence.until) })}</p>
          <form method="post" action={`${action}/${absence.id}/end`}>
            <Button type="submit" kind="secondary">
              {t('messages.awayEnd')}
            </Button>
          </form>
        </Card>
      ))}
    </section>
  )
}
