import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import type { Reading } from '../contract.ts'

/** Who has checked a page; nobody yet is said as plainly. */
export function Checked({ reading }: { reading: Reading }) {
  const t = useText()
  const { tag } = useLanguage()
  const { clinicalReview, sourcesCheckedOn, version } = reading
  const day = (date: string) => shortDay(new Date(date), tag)
  return (
    <p class="hint">
      {clinicalReview === 'none'
        ? t('safety.help.notReviewed')
        : t('reflection.reviewed', { ...clinicalReview, date: day(clinicalReview.date) })}{' '}
      {t('reflection.sources', { date: day(sourcesCheckedOn), version })}
    </p>
  )
}
