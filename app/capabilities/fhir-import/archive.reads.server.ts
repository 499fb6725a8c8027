import { linesOf, type Part, type Row, rowsOf, timeOf, wordsOf } from '../../platform/archive/part.ts'
import type { Finding } from './contract.ts'
import { findingInWords, typeInWords } from './parts/texts.ts'

/** What a person takes with them of the files they brought in: what became of them, and what was kept as it came. */
export const importsPart: Part = {
  name: 'imports',
  title: (t) => t('fhirImport.before'),
  tables: {
    import_file: { by: 'made_at', sealed: { content: 'file_id' }, without: ['digest'] },
    import_line: { by: 'line' },
    import_raw: { by: 'kept_at', sealed: { content: 'raw_id' }, without: ['digest'] },
  },
  tell(rows, { t }) {
    const lines = Map.groupBy(rowsOf(rows, 'import_line'), (row) => row.file_id)
    const raws = Map.groupBy(rowsOf(rows, 'import_raw'), (row) => row.file_id)
    const refused = (row: Row): [string, string][] =>
      row.became === 'refused'
        ? (row.findings as Finding[]).map((each) => [each.path, findingInWords(t, each)])
        : []
    return rowsOf(rows, 'import_file')
      .toReversed()
      .map((file) => {
        const its = lines.get(file.file_id) ?? []
        const count = (became: string) => its.filter((line) => line.became === became).length
        return {
          heading: t(file.taken_at ? 'fhirImport.doneTitle' : 'fhirImport.waits'),
          at: timeOf(file, 'taken_at') ?? timeOf(file, 'made_at'),
          lines: linesOf(
            [
              undefined,
              t('fhirImport.beforeRow', {
                added: its.filter((line) => line.response_id !== null).length,
                kept: count('kept'),
                refused: count('refused'),
              }),
            ],
            ...its.flatMap(refused),
            [undefined, wordsOf(file, 'content')],
            ...(raws.get(file.file_id) ?? []).map((raw): [string, string | undefined] => [
              typeInWords(t, String(raw.resource_type)),
              wordsOf(raw, 'content'),
            ]),
          ),
        }
      })
  },
}
