import { useLanguage, useText } from '../../../../language/text.tsx'
import { shortDay } from '../../../../platform/pure/days.ts'
import type { ClinicalReview } from '../../contract.ts'

type Props = { item: { clinicalReview: ClinicalReview; sourcesCheckedOn: string; version: number } }

/** Who has checked a text, on screen and on paper; nobody yet is said as plainly. */
export function Checked({ item }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const { clinicalReview, sourcesCheckedOn, version } = item
  const day = (date: string) => shortDay(new Date(date), tag)
  return (
    <p class="hint">
      {clinicalReview === 'none'
        ? t('safety.help.notReviewed')
        : t('library.reviewed', { ...clinicalReview, date: day(clinicalReview.date) })}{' '}
      {t('library.sourcesChecked', { date: day(sourcesCheckedOn) })} {t('library.version', { version })}
    </p>
  )
}
