import { useLanguage, useText } from '../../language/text.tsx'
import { shortDay } from '../../platform/pure/days.ts'

type Somebody = { id: string; name: string } | undefined

/** Where a brief stands in a day: who comes before, the day itself, and who comes next. */
export function DayStrip({ on, previous, next }: { on: string; previous: Somebody; next: Somebody }) {
  const t = useText()
  const { tag } = useLanguage()
  const day = shortDay(new Date(`${on}T12:00:00Z`), tag)
  return (
    <nav class="pagination no-print" aria-label={t('day.strip')}>
      {previous && (
        <a class="pagination-previous" href={`/people/${previous.id}?day=${on}`} rel="prev">
          {t('day.stripPrevious', { name: previous.name })}
        </a>
      )}
      <a href={`/day?on=${on}`}>{t('day.stripBack', { day })}</a>
      {next && (
        <a class="pagination-next" href={`/people/${next.id}?day=${on}`} rel="next">
          {t('day.stripNext', { name: next.name })}
        </a>
      )}
    </nav>
  )
}
