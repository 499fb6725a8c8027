import { linesOf, type Part, rowsOf, timeOf, wordsOf } from '../../../platform/archive/part.ts'
import { itemById } from '../content.reads.server.ts'
import type { How } from './contract.ts'

const titleOf = (id: unknown) => itemById(String(id))?.title ?? String(id)

/** What a person starred, what they said of their goes with exercises, and their three for a bad day. */
export const toolboxPart: Part = {
  name: 'toolbox',
  title: (t) => t('toolbox.title'),
  tables: {
    favourite: { by: 'since' },
    exercise_go: { by: 'at', sealed: { words: 'go_id' } },
    bad_day_choice: { by: 'chosen_at' },
  },
  tell(rows, { t, day }) {
    const starred = rowsOf(rows, 'favourite').filter((row) => row.until === null)
    const chosen = rowsOf(rows, 'bad_day_choice').findLast((row) => row.superseded_at === null)
    const goes = rowsOf(rows, 'exercise_go').toReversed()
    return [
      ...(starred.length > 0
        ? [{ heading: t('toolbox.starred'), lines: starred.map((row) => ({ words: titleOf(row.item) })) }]
        : []),
      ...(chosen
        ? [
            {
              heading: t('badDay.setUpTitle'),
              lines: (chosen.exercises as string[]).map((id) => ({ words: titleOf(id) })),
            },
          ]
        : []),
      ...goes.map((row) => {
        const at = timeOf(row, 'at')
        return {
          heading: titleOf(row.exercise),
          lines: linesOf(
            [undefined, wordsOf(row, 'words')],
            [at && day(at), t(`toolbox.${row.how as How}`)],
            [undefined, row.bad_day ? t('toolbox.badDay') : undefined],
          ),
        }
      }),
    ]
  },
}
