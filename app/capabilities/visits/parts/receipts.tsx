import { useLanguage, useText } from '../../../language/text.tsx'
import { momentInWords } from '../../../platform/pure/days.ts'
import type { WholeVisit } from '../whole.contract.ts'

/** Who has seen what the person showed, or that nobody has yet. */
export function Receipts({ whole: { visit, seen } }: { whole: WholeVisit }) {
  const t = useText()
  const { tag } = useLanguage()
  if (!visit.shownAt) return null
  if (seen.length === 0) return <p>{t('visits.notSeen')}</p>
  return (
    <ul>
      {seen.map(({ id, name, at }) => (
        <li key={id}>
          {visit.readyAt && at < visit.readyAt
            ? t('visits.seenBefore', { name, moment: momentInWords(at, tag) })
            : t('visits.seenBy', { name, moment: momentInWords(at, tag) })}
        </li>
      ))}
    </ul>
  )
}

/** That a professional took this into the clinical record, each time they did. */
export function Copies({ whole: { copies } }: { whole: WholeVisit }) {
  const t = useText()
  const { tag } = useLanguage()
  if (copies.length === 0) return null
  return (
    <ul>
      {copies.map(({ id, name, way, at }) => (
        <li key={id}>
          {t(way === 'print' ? 'visits.copiedPrint' : 'visits.copiedText', {
            name,
            moment: momentInWords(at, tag),
          })}
        </li>
      ))}
    </ul>
  )
}
