import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellOf, csvOf } from './csv.rules.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+44 20', "'+44 20"],
  ['-3', "'-3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1+1', "' =1+1"],
  ['\t=1', "'\t=1"],
  ['＝1', "'＝1"],
  ['a "word", then', '"a ""word"", then"'],
  ['two\nlines', '"two\nlines"'],
  ['=a,b', `"'=a,b"`],
  [4, '4'],
  [-2, '-2'],
])('a cell of %j', (typed, kept) => expect(cellOf(typed)).toBe(kept))

test('nothing that somebody writes begins a formula, and everything can be read again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 })),
      (rows) => {
        const text = csvOf(['Day', 'Words'], rows)
        const read = readCsv(text.slice(1))
        expect(read).toHaveLength(rows.length + 1)
        read.slice(1).forEach((row, at) => {
          for (const [column, cell] of row.entries()) {
            expect(cell).toMatch(/^(?![=+\-@\t\r\n]|\s+[=+\-@])/)
            expect([rows[at]?.[column], `'${rows[at]?.[column]}`]).toContain(
              cell.replace(/^'/, (mark) => mark),
            )
          }
        })
      },
    ),
  )
})

/** Reads it as spreadsheets do. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy
  for (let at = 0; at < text.length; at = cell.lastIndex) {
    cell.lastIndex = at
    const found = cell.exec(text)
    if (!found) throw new Error(`not a table at ${at}`)
    rows.at(-1)?.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'))
    if (found[3] === '\r\n' && cell.lastIndex < text.length) rows.push([])
  }
  return rows
}
