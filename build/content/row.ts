/** What the table says of one text: how long it is, how hard to read, what it stands on and who looked at it. */
export type Row = {
  id: string
  kind: string
  words: number
  age: number
  restsOn: number
  answers?: number
  review: string
  checkedOn?: string
  faults: number
}

const columns: [string, (row: Row) => string][] = [
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ['words', ({ words }) => String(words)],
  ['reading age', ({ age }) => age.toFixed(1)],
  ['rests on', ({ restsOn }) => String(restsOn)],
  ['answers', ({ answers }) => String(answers ?? '–')],
  ['review', ({ review }) => review],
  ['checked on', ({ checkedOn }) => checkedOn ?? '–'],
  ['faults', ({ faults }) => (faults === 0 ? 'none' : String(faults))],
]

/** The table of all texts, one a line. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [columns.map(([head]) => head), ...rows.map((row) => columns.map(([, cell]) => cell(row)))]
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
