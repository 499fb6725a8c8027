import { z } from 'zod'
import { optionalWords } from '../../platform/pure/words.ts'

export const kinds = ['first', 'review', 'group', 'remote'] as const
export type DayKind = (typeof kinds)[number]

export const longestWords = 200
/** A file of a working year has a few hundred kilobytes. */
export const largestFile = 1024 * 1024
/** How many days ahead a calendar is taken from, and how many lines of it at once. */
export const daysAhead = 84
export const mostLines = 600
/** How many days a line stays after its day. */
export const daysKept = 28

/** One line of a day. */
export type DayLine = {
  id: string
  on: string
  /** Minutes since midnight; none where it is for the whole day, or no time was said. */
  minute: number | undefined
  kind: DayKind | undefined
  /** Whom it is with, as long as they share something with whoever's list this is. */
  person: { id: string; name: string } | undefined
  /** What the list's owner typed, or the calendar called it. Gone once a person was chosen. */
  words: string | undefined
  /** It came from a calendar file, and is changed there. */
  imported: boolean
  calledOff: boolean
  /** The visit that both sides have: its page holds the topics. */
  visit: { id: string; ready: boolean } | undefined
  /** It stands here only as that visit: there is no line to change. */
  fromVisit?: boolean
}

const open = (typed: unknown) => (typed === '' ? undefined : typed)
const typedPart = z
  .string()
  .optional()
  .transform((typed) => Number(typed?.trim() || Number.NaN))

const who = {
  person: z.preprocess(open, z.uuid('choose').optional()),
  kind: z.preprocess(open, z.enum(kinds, 'unreadable').optional()),
  words: optionalWords(longestWords),
}
const when = {
  'on-day': typedPart,
  'on-month': typedPart,
  'on-year': typedPart,
  time: z.preprocess(
    open,
    z
      .string()
      .trim()
      .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, 'no-time')
      .optional(),
  ),
}

/** A line written by hand. */
export const LineForm = z.object({ key: z.uuid('unreadable'), ...when, ...who })
export type LineForm = z.infer<typeof LineForm>

/** What can be changed of a line. The day and time of one that came from a file are changed where it came from. */
export const ChangeForm = z.object({ ...when, ...who })

/** What taking a calendar over would do, line by line. */
export type DayPlan<L = PlannedLine> = {
  add: L[]
  move: (L & { lineId: string; from: { on: string; minute: number | undefined } })[]
  callOff: (L & { lineId: string })[]
  same: number
}
export type PlannedLine = {
  uid: string
  occurrence: string
  on: string
  minute: number | undefined
  summary: string
}

/** Who comes before and after somebody on a day. */
export type AroundBrief = {
  on: string
  previous: { id: string; name: string } | undefined
  next: { id: string; name: string } | undefined
}
