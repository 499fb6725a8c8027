import type { ComponentChildren } from 'preact'

export type TableProps = {
  caption: string
  captionHidden?: boolean
  /** The first cell of a row says what it is without its column's name, as a day of the week does. */
  named?: boolean
  /** One of several under each other: the second column, of words, takes the same half in each. */
  alike?: boolean
  head: string[]
  rows: ComponentChildren[][]
}

/** On a phone each row becomes a small list, so the column's name goes with its cell. */
export const Table = ({ caption, captionHidden, named, alike, head, rows }: TableProps) => (
  <table class={alike ? 'table table-alike' : 'table'}>
    <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
    <thead>
      <tr>
        {head.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => (
        <tr key={index}>
          {row.map((cell, column) =>
            column === 0 ? (
              <th key={head[column]} scope="row" data-head={named ? undefined : head[column]}>
                {cell}
              </th>
            ) : (
              <td key={head[column]} data-head={head[column]}>
                {cell}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
