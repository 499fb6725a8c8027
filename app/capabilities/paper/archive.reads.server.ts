import {
  linesOf,
  type Part,
  type Row,
  rowsOf,
  type Telling,
  type Told,
  timeOf,
} from '../../platform/archive/part.ts'
import { aspects, type Place } from '../check-in/contract.ts'
import { titleOfInstrument } from '../measures/sheets/sheets.reads.server.ts'
import { type Answers, answerPrefix, type Kind, type Line } from './contract.ts'
import { lineTitle, titleOf } from './parts/texts.ts'

/** What a person takes with them of their paper sheets: above all what was typed in and waits for them. */
export const paperPart: Part = {
  name: 'paper',
  title: (t) => t('paper.title'),
  tables: {
    paper_sheet: { by: 'made_at', without: ['code_mac', 'form_key', 'body_mac'] },
    paper_line: { by: 'line', sealed: { words: ['sheet_id', 'line'] }, json: ['words'] },
    paper_mark: { by: 'typed_at' },
  },
  tell(rows, telling) {
    const lines = Map.groupBy(rowsOf(rows, 'paper_line'), (row) => row.sheet_id)
    return rowsOf(rows, 'paper_sheet')
      .toReversed()
      .map((sheet) => ({
        heading: titleOf(telling.t, sheet.kind as Kind, {
          title: titleOfInstrument(String(sheet.instrument)),
        }),
        at: timeOf(sheet, 'typed_at') ?? timeOf(sheet, 'made_at'),
        lines: (lines.get(sheet.sheet_id) ?? []).flatMap((line) => lineTold(line, telling)),
      }))
  },
}

function lineTold(row: Row, { t }: Telling): Told['lines'] {
  const line = row.line as Line
  if (row.outcome !== null) return linesOf([lineTitle(t, line), t(`paper.done-${row.outcome as 'kept'}`)])
  const said = row.words as Answers
  if (line === 'measure')
    return linesOf(
      ...Object.entries(said).map(([field, value]): [string, string] => [
        field.replace(answerPrefix, ''),
        value.replaceAll('\n', ', '),
      ]),
    )
  if (line !== 'check-in') return linesOf([lineTitle(t, line), said.words])
  const place = (name: 'life' | (typeof aspects)[number]): [string, string | undefined] => [
    t(`checkIn.${name}`),
    said[name] && t(`checkIn.${name}${Number(said[name]) as Place}`),
  ]
  return linesOf(
    ...(['life', ...aspects] as const).map(place),
    [t('checkIn.wentWell'), said['went-well']],
    [t('checkIn.note'), said.note],
    [t('checkIn.pain'), said.pain && `${said.pain} / 10`],
  )
}
