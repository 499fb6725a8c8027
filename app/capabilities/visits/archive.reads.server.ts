import {
  linesOf,
  type Part,
  type Row,
  rowsOf,
  type Telling,
  type Told,
  timeOf,
  wordsOf,
} from '../../platform/archive/part.ts'
import type { Fields } from './entries.contract.ts'
import { dayWords } from './parts/texts.ts'

/** What a person takes with them of their visits: what they prepared, what was written together, what was decided. */
export const visitsPart: Part = {
  name: 'visits',
  title: (t) => t('visits.title'),
  tables: {
    visit: { by: 'made_at', sealed: { with_words: 'visit_id', join_words: 'visit_id', helper: 'visit_id' } },
    visit_entry: { by: 'made_at' },
    visit_version: { by: 'written_at', sealed: { words: 'version_id' }, json: ['words'] },
    visit_check: { by: 'answered_at', sealed: { words: ['visit_id', 'side'] } },
    visit_seen: { by: 'first_at' },
    visit_copy: { by: 'at' },
  },
  tell(rows, telling) {
    const entries = Map.groupBy(rowsOf(rows, 'visit_entry'), (row) => row.visit_id)
    const versions = Map.groupBy(rowsOf(rows, 'visit_version'), (row) => row.entry_id)
    const checks = Map.groupBy(rowsOf(rows, 'visit_check'), (row) => row.visit_id)
    return rowsOf(rows, 'visit')
      .toReversed()
      .map((visit) => {
        const written = (entries.get(visit.visit_id) ?? []).flatMap(
          (entry) => versions.get(entry.entry_id) ?? [],
        )
        const stands = written.filter((version) => version.superseded_at === null)
        const before = written.filter((version) => version.superseded_at !== null)
        return {
          heading: headingOf(visit, telling),
          at: timeOf(visit, 'made_at'),
          lines: [
            ...stands.flatMap((version) => versionLines(version, telling)),
            ...(checks.get(visit.visit_id) ?? []).flatMap((check) => checkLines(check, telling)),
          ],
          earlier: before.toReversed().map((version) => ({
            heading: '',
            at: timeOf(version, 'written_at'),
            lines: versionLines(version, telling),
          })),
        }
      })
  },
}

function headingOf(visit: Row, { t, name, tag }: Telling): string {
  const day =
    visit.visit_on instanceof Date ? visit.visit_on.toISOString().slice(0, 10) : wordsOf(visit, 'visit_on')
  const whom = visit.with_membership ?? visit.with_team
  const words = whom ? name(whom) : wordsOf(visit, 'with_words')
  return [day ? dayWords(day, tag) : t('visits.noDate'), words].filter(Boolean).join(', ')
}

/** Its words; what was chosen from a list, or names somebody by an id, stands in the archive's data. */
function versionLines(version: Row, { t, name }: Telling): Told['lines'] {
  const { words, what, why, hoped, nothing, others } = version.words as Fields
  const who = version.author_membership === null ? t('myData.you') : name(version.author_membership)
  return linesOf([who, [words, what, why, hoped, nothing, others].filter(Boolean).join('\n') || undefined])
}

// What the other side answered, once it is shown, stands in the archive's data: its questions have other words.
function checkLines(check: Row, { t, name }: Telling): Told['lines'] {
  if (check.membership_id !== null) return linesOf([name(check.membership_id), wordsOf(check, 'words')])
  const asked = [
    [t('visits.checkHeard'), check.heard],
    [t('visits.checkUnderstood'), check.understood],
    [t('visits.checkDecided'), check.decided],
    [t('visits.checkNext'), check.next],
  ] as const
  return linesOf(
    ...asked.map(([label, degree]): [string, string | undefined] => [
      label,
      typeof degree === 'number' ? t(`visits.degree${degree as 1}`) : undefined,
    ]),
    [t('myData.you'), wordsOf(check, 'words')],
  )
}
