import { useText } from '../../../language/text.tsx'
import { Card } from '../../../ui/card/card.tsx'

export type ToFill = { due: number; begun: boolean }

/** Questions that are there to fill in, said once and quietly; nothing where there are none. */
export function ToFillCard({ due, begun }: ToFill) {
  const t = useText()
  if (due === 0 && !begun) return null
  return (
    <Card heading={t('measures.todayTitle')} level={2}>
      <p>
        {begun
          ? t('measures.todayBegun')
          : due === 1
            ? t('measures.todayOne')
            : t('measures.todayMany', { count: due })}
      </p>
      <p>
        <a href="/measures">{t('measures.todayGo')}</a>
      </p>
    </Card>
  )
}
