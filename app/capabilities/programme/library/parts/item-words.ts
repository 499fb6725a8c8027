import type { Text } from '../../../../language/text.tsx'
import type { Item } from '../contract.ts'

export const minutesText = (t: Text, count: number): string =>
  count === 1 ? t('library.oneMinute') : t('library.manyMinutes', { count })

/** How long an item takes: a card's minutes, or an exercise's from its shortest to its longest. */
export function timeText(t: Text, item: Item): string {
  if (item.kind === 'card') return minutesText(t, item.minutes)
  const all = Object.values(item.minutes)
  const [least, most] = [Math.min(...all), Math.max(...all)]
  return least === most ? minutesText(t, least) : t('library.minutesRange', { least, most })
}

export function countText(t: Text, { cards, exercises }: { cards: unknown[]; exercises: unknown[] }): string {
  const parts = [
    cards.length === 1 ? t('library.oneCard') : t('library.manyCards', { count: cards.length }),
    exercises.length === 1
      ? t('library.oneExercise')
      : t('library.manyExercises', { count: exercises.length }),
  ]
  return parts.filter((_, at) => [cards, exercises][at]?.length).join(', ')
}
