import { z } from 'zod'
import { optionalWords } from '../../platform/pure/words.ts'
import { aspects, longestNote, longestWentWell } from '../check-in/contract.ts'
import { answerField } from '../measures/filling/contract.ts'
import type { OnPaper } from '../measures/sheets/contract.ts'
import { longestStory, type Prompt } from '../shared-story/contract.ts'
import { longestTopic } from '../visits/entries.contract.ts'

/** What there are sheets for. */
export const kinds = ['check-in', 'story', 'topics', 'measure'] as const
export type Kind = (typeof kinds)[number]
/** Every kind but an instrument, whose questions are its own. */
export type RoomKind = Exclude<Kind, 'measure'>
export const roomKinds = ['check-in', 'story', 'topics'] as const satisfies readonly RoomKind[]
/** What a form calls a sheet for an instrument. */
export const measureKind = (instrument: string): string => `measure ${instrument}`

/** The prompts of a story that a sheet asks, in its order. */
export const storyLines = ['know-me', 'have-tried', 'makes-me'] as const satisfies readonly Prompt[]
export const topicLines = ['topic-1', 'topic-2', 'topic-3'] as const

/** A line of a sheet: what the person decides about at once. A check-in or an instrument is one line with several answers. */
export type Line = 'check-in' | 'measure' | (typeof storyLines)[number] | (typeof topicLines)[number]
/** What was written in a line, by field; a line of words has one field, `words`. */
export type Answers = Record<string, string>

/** The lines of each kind of sheet. */
export const linesOf: Record<Kind, readonly Line[]> = {
  'check-in': ['check-in'],
  story: storyLines,
  topics: topicLines,
  measure: ['measure'],
}

/** Which instrument a sheet is for, in which words it was printed, and what it is called. */
export type Instrument = { id: string; version: string; title: string }

export type Sheet = {
  id: string
  kind: Kind
  instrument?: Instrument
  withPain: boolean
  madeAt: Date
  until: Date
  cancelledAt: Date | undefined
  /** Such as 2026-12-03. */
  filledOn: string | undefined
  typed: { at: Date; by: string } | undefined
  lines: SheetLine[]
}

/** One line that was typed in; its words are there only while the person has not decided. */
export type SheetLine = {
  line: Line
  answers: Answers | undefined
  outcome: 'kept' | 'thrown-away' | undefined
}

/** A blank sheet, as whoever types it in sees it. */
export type Blank = { id: string; kind: Kind; withPain: boolean; madeAt: Date; measure?: OnPaper }

/** How many sheets can be out at once. */
export const mostOut = 24

export const SheetForm = z.object({
  key: z.uuid('unreadable'),
  kind: z.string('choose').regex(/^(check-in|story|topics|measure [a-z0-9-]{1,80})$/, 'choose'),
  pain: z.literal('yes', 'unreadable').optional(),
  copies: z
    .enum(['1', '2', '3', '4'], 'choose')
    .default('1')
    .transform((typed) => Number(typed)),
})

/** Not every line on paper is filled in, so nothing has to be there. */
const place = z.enum(['', '1', '2', '3', '4', '5'], 'choose').optional()
const checkInFields = {
  life: place,
  ...Object.fromEntries(aspects.map((aspect) => [aspect, place])),
  pain: z
    .string('unreadable')
    .regex(/^(10|[0-9])?$/, 'pain-range')
    .optional(),
  'went-well': optionalWords(longestWentWell),
  note: optionalWords(longestNote),
}
const words = (lines: readonly string[], most: number) =>
  Object.fromEntries(lines.map((line) => [line, optionalWords(most)]))

const key = { key: z.uuid('unreadable') }
/** The fields of a check-in on paper. */
export const checkInNames = Object.keys(checkInFields)

/** Where the answers to an instrument stand in a form: each under the code of its question. */
export const answerPrefix = answerField('')
export const MeasureForm = z.object(key)

/** The form with which each kind of sheet is typed in. */
export const typedForms: Record<RoomKind, z.ZodType<{ key: string } & Record<string, string | undefined>>> = {
  'check-in': z.object({ ...key, ...checkInFields }),
  story: z.object({ ...key, ...words(storyLines, longestStory) }),
  topics: z.object({ ...key, ...words(topicLines, longestTopic) }),
}

/** The most letters a box takes. */
export const longestOf = (field: string): number => {
  if (field === 'went-well') return longestWentWell
  if (field === 'note') return longestNote
  return field.startsWith('topic-') ? longestTopic : longestStory
}

export const SettleForm = z.object({ key: z.uuid('unreadable') })
export type Choice = 'keep' | 'throw' | 'later'
