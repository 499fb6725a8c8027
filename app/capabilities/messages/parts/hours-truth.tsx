import { useLanguage, useText } from '../../../language/text.tsx'
import { isOpen } from '../rules.ts'
import type { Desk } from '../service.contract.ts'
import { hoursInWords } from './hours.ts'

type Props = { team: string; desk: Pick<Desk, 'hours' | 'holidays'>; now: Date }

/** When the team reads messages, and whether anybody does now. */
export function HoursTruth({ team, desk, now }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  return (
    <p>
      {hoursInWords(t, team, desk.hours, tag)}{' '}
      <strong>{t(isOpen(now, desk) ? 'messages.openNow' : 'messages.closedNow')}</strong>
    </p>
  )
}
