import type { Text } from '../../language/text.tsx'

/** One row of a table, as the archive's data holds it: opened, without the person's own id. */
export type Row = Record<string, unknown>

/** How a table's rows are read for their person. What is sealed is opened; other binary values are left out. */
export type Shape = {
  /** The column that orders the rows, oldest first. */
  by: string
  /** Which columns are sealed, and which column, or columns with a space between, hold what each was sealed for. */
  sealed?: Record<string, string | readonly string[]>
  /** Sealed columns that hold JSON. */
  json?: readonly string[]
  /** Columns that say nothing to a person. */
  without?: readonly string[]
}

/** What somebody wrote or did, as it is told to them: their own words first. */
export type Told = {
  heading: string
  at?: Date | undefined
  lines: { label?: string; words: string }[]
  /** Versions before this one, newest first. */
  earlier?: Told[]
}

export type Telling = {
  t: Text
  /** The language's tag, for days that have no time. */
  tag: string
  day: (at: Date) => string
  moment: (at: Date) => string
  /** A professional or team by id; a neutral word for one that is not known any more. */
  name: (id: unknown) => string
}

/** One part of a person's archive: the tables it takes along, and how it tells them. */
export type Part = {
  /** What it is called in the archive's data. */
  name: string
  title: (t: Text) => string
  tables: Record<string, Shape>
  tell: (rows: Record<string, Row[]>, telling: Telling) => Told[]
}

/** The rows of one table; none where a part does not take it along. */
export const rowsOf = (rows: Record<string, Row[]>, table: string): Row[] => rows[table] ?? []

/** A time that a row holds. */
export const timeOf = (row: Row, column: string): Date | undefined =>
  row[column] instanceof Date ? row[column] : undefined

/** Words that a row holds; undefined where there are none. */
export const wordsOf = (row: Row, column: string): string | undefined =>
  typeof row[column] === 'string' && row[column] ? row[column] : undefined

/** Lines for what there are words for. */
export function linesOf(...pairs: [label: string | undefined, words: string | undefined][]): Told['lines'] {
  return pairs.flatMap(([label, words]) =>
    words === undefined ? [] : [label === undefined ? { words } : { label, words }],
  )
}
