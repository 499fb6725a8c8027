import {
  linesOf,
  type Part,
  type Row,
  rowsOf,
  type Told,
  timeOf,
  wordsOf,
} from '../../platform/archive/part.ts'
import { aspects, type Place } from './contract.ts'

/** What a person takes with them of their check-ins, newest first, each with what it took the place of. */
export const checkInsPart: Part = {
  name: 'check-ins',
  title: (t) => t('checkIn.historyTitle'),
  tables: {
    check_in: { by: 'recorded_at', sealed: { went_well: 'check_in_id' } },
    check_in_note: { by: 'check_in_id', sealed: { words: 'check_in_id' } },
  },
  tell(rows, { t, day }) {
    const notes = new Map(rowsOf(rows, 'check_in_note').map((row) => [row.check_in_id, row]))
    const all = new Map(rowsOf(rows, 'check_in').map((row) => [row.check_in_id, row]))
    const told = (row: Row): Told => {
      const at = timeOf(row, 'recorded_at')
      const note = notes.get(row.check_in_id)
      return {
        heading: at ? day(at) : t('checkIn.oneTitle'),
        lines: linesOf(
          [t('checkIn.wentWell'), wordsOf(row, 'went_well')],
          [t('checkIn.note'), note && wordsOf(note, 'words')],
          [t('checkIn.life'), t(`checkIn.life${row.life as Place}`)],
          ...aspects.map((aspect): [string, string | undefined] => [
            t(`checkIn.${aspect}`),
            row[aspect] ? t(`checkIn.${aspect}${row[aspect] as Place}`) : undefined,
          ]),
          [t('checkIn.pain'), typeof row.pain === 'number' ? `${row.pain} / 10` : undefined],
        ),
      }
    }
    const before = (row: Row): Told[] => {
      const corrected = all.get(row.corrects)
      return corrected ? [told(corrected), ...before(corrected)] : []
    }
    return [...all.values()]
      .filter((row) => row.superseded_at === null)
      .toReversed()
      .map((row) => ({ ...told(row), earlier: before(row) }))
  },
}
