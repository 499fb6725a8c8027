import type { Part } from '../../platform/archive/part.ts'
import { rowsOf, timeOf } from '../../platform/archive/part.ts'

/** That a person asked for everything to be erased, and changed their mind. */
export const erasurePart: Part = {
  name: 'erasure',
  title: (t) => t('myData.partErasure'),
  tables: { erasure_request: { by: 'asked_at' } },
  tell: (rows, { t, day }) =>
    rowsOf(rows, 'erasure_request').map((row) => ({
      heading: t('myData.erasureAsked', { day: day(row.asked_at as Date) }),
      at: timeOf(row, 'withdrawn_at'),
      lines: row.withdrawn_at === null ? [] : [{ words: t('myData.erasureKept') }],
    })),
}
