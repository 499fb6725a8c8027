// What a spreadsheet would take for a formula, in the shapes that keyboards of other scripts make too.
const formula = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/

/** One cell: quoted, and never a formula, whoever opens it. */
export function cellOf(value: string | number): string {
  const text = String(value)
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text
  return /[",\r\n;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as a file that every spreadsheet opens; the mark at its start says that it is UTF-8. */
export function csvOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${[head, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`
}
