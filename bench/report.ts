export type Row = {
  figure: number
  what: string
  value: number
  unit: string
  limit: { at: 'least' | 'most'; value: number }
  met: boolean
  /** Every round, as it was measured. */
  raw: Record<string, number[]>
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}

/** One line of the table, held against its limit. */
export function row(
  figure: number,
  what: string,
  value: number,
  unit: string,
  at: 'least' | 'most',
  limit: number,
  raw: Record<string, number[]>,
): Row {
  const met = at === 'least' ? value >= limit : value <= limit
  return { figure, what, value: rounded(value), unit, limit: { at, value: limit }, met, raw: roundedAll(raw) }
}

/** The table that is printed, with the medians of what stands behind each ratio. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ figure, what, value, unit, limit, met, raw }) => [
    String(figure),
    what,
    `${value}${unit}`,
    `${limit.at === 'least' ? '≥' : '≤'} ${limit.value}${unit}`,
    met ? 'met' : 'MISSED',
    Object.entries(raw)
      .map(([name, each]) => `${name} ${rounded(median(each))}`)
      .join('; '),
  ])
  const head = ['#', 'what', 'measured', 'limit', '', 'medians behind it']
  const widths = head.map((name, column) =>
    Math.max(name.length, ...cells.map((cell) => (cell[column] ?? '').length)),
  )
  return [head, ...cells]
    .map((cell) =>
      cell
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function rounded(value: number): number {
  return Number(value.toPrecision(value >= 1000 ? 5 : 3))
}

function roundedAll(raw: Record<string, number[]>): Record<string, number[]> {
  return Object.fromEntries(Object.entries(raw).map(([name, each]) => [name, each.map(rounded)]))
}
