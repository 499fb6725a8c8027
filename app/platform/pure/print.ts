/** A run of words in one style. */
export type Run = { text: string; strong?: boolean; href?: string }

/** What a printed document is made of: the same blocks become a page of HTML and a tagged PDF. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; runs: Run[]; quiet?: boolean }
  | { kind: 'list'; ordered: boolean; items: Run[][] }
  /** Set apart by a line beside it: what keeps somebody safe. */
  | { kind: 'note'; title: string; runs: Run[] }
  /** Ruled lines to write on. */
  | { kind: 'blank'; label: string; hint?: string; lines: number }
  /** Boxes to tick. */
  | { kind: 'ticks'; label: string; hint?: string; options: string[] }
  /** A table with empty cells to write in. */
  | { kind: 'grid'; label: string; head: string[]; rows: string[] }
  | { kind: 'new-page' }

export type PrintDocument = {
  title: string
  /** BCP 47. */
  language: string
  /** At the foot of every page, before the page number. */
  footer: string
  /** Such as "Page {page} of {pages}". */
  pageOf: string
  blocks: Block[]
}

export type PrintSize = 'normal' | 'large'
