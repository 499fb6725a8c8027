import { useText } from '../../../language/text.tsx'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { aspects, type CheckIn } from '../contract.ts'

/** One check-in in words; what was skipped is simply not there. The number for pain comes last. */
export function CheckInSummary({ checkIn }: { checkIn: CheckIn }) {
  const t = useText()
  const rows = [
    ...(checkIn.wentWell ? [{ key: t('checkIn.wentWell'), value: <Quote>{checkIn.wentWell}</Quote> }] : []),
    { key: t('checkIn.life'), value: t(`checkIn.life${checkIn.life}`) },
    ...aspects.flatMap((aspect) => {
      const place = checkIn[aspect]
      return place ? [{ key: t(`checkIn.${aspect}`), value: t(`checkIn.${aspect}${place}`) }] : []
    }),
    ...(checkIn.note ? [{ key: t('checkIn.note'), value: <Quote>{checkIn.note.words}</Quote> }] : []),
    ...(checkIn.pain === undefined ? [] : [{ key: t('checkIn.pain'), value: `${checkIn.pain} / 10` }]),
  ]
  return <SummaryList rows={rows} />
}
