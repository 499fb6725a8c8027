import { linesOf, type Part, rowsOf, timeOf, wordsOf } from '../../../platform/archive/part.ts'
import { aboutById } from './abouts.reads.server.ts'

const titleOf = (instrument: unknown) => aboutById(String(instrument))?.title ?? String(instrument)

/** What a person takes with them of their patterns: what they wrote beside them, and which they showed. */
export const patternsPart: Part = {
  name: 'patterns',
  title: (t) => t('patterns.title'),
  tables: {
    pattern_note: { by: 'written_at', sealed: { words: 'note_id' } },
    measure_shown: { by: 'shown_at' },
  },
  tell: (rows, { t, day }) => [
    ...rowsOf(rows, 'pattern_note').map((row) => ({
      heading: titleOf(row.instrument),
      at: timeOf(row, 'written_at'),
      lines: linesOf(
        [t('patterns.noteOf', { day: day(dateOf(row.day)) }), wordsOf(row, 'words')],
        [
          undefined,
          row.withdrawn_at instanceof Date
            ? t('patterns.takenBackOn', { day: day(row.withdrawn_at) })
            : undefined,
        ],
      ),
    })),
    ...rowsOf(rows, 'measure_shown').map((row) => {
      const ended = timeOf(row, 'ended_at')
      return {
        heading: t('patterns.shownOf', { title: titleOf(row.instrument) }),
        at: timeOf(row, 'shown_at'),
        lines: linesOf([undefined, ended && t('patterns.shownUntil', { day: day(ended) })]),
      }
    }),
  ],
}

const dateOf = (value: unknown) => (value instanceof Date ? value : new Date(`${String(value)}T12:00:00Z`))
