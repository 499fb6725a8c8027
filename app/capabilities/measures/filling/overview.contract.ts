import type { Choice, Completed, Response } from './contract.ts'

/** Something to fill in, under the name it has for its person. */
export type ToFill = {
  instrument: string
  goalId?: string
  title: string
  about: string
  href: string
}

/** Everything of the first page about measures. */
export type Overview = {
  choice: Choice
  /** Whether a break holds today. */
  resting: boolean
  due: (ToFill & { why: 'baseline' | 'weekly' | 'review' | 'now-and-then' })[]
  /** Begun and neither finished nor put away. */
  begun: (ToFill & { response: Response })[]
  /** For any time. */
  others: ToFill[]
  /** When something is asked again, as a calendar day. */
  next: string | undefined
  filled: { response: Completed; title: string }[]
  /** Whether the short weekly one can be had here at all. */
  weekly: boolean
}
