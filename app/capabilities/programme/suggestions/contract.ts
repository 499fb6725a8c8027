import { z } from 'zod'
import { optionalWords, requiredWords } from '../../../platform/pure/words.ts'

export const longestReason = 500
export const longestAnswer = 500

/** A reason goes with every suggestion. */
export const SuggestForm = z.object({ key: z.uuid('unreadable'), reason: requiredWords(longestReason) })

export const answers = ['kept', 'later', 'declined'] as const
export type Answer = (typeof answers)[number]

const typedPart = z
  .string()
  .optional()
  .transform((typed) => Number(typed?.trim() || Number.NaN))

/** What the person does with it, and whether whoever suggested it may see that. */
export const AnswerForm = z.object({
  answer: z.enum(answers, 'choose'),
  'later-day': typedPart,
  'later-month': typedPart,
  'later-year': typedPart,
  words: optionalWords(longestAnswer),
  show: z.enum(['yes', 'no'], 'unreadable').optional(),
})
export type AnswerForm = z.infer<typeof AnswerForm>

export const weeks = ['2', '3'] as const
const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** Who gets in touch, and in how many weeks. */
export const ContactForm = z.object({
  with: z.string({ error: 'choose' }).regex(new RegExp(`^(professional|team):${id}$`), 'choose'),
  weeks: z.enum(weeks, 'choose-weeks'),
})

/** What somebody said to a suggestion. */
export type Answered = {
  answer: Answer
  /** A calendar day, such as 2026-12-01. */
  laterOn: string | undefined
  words: string | undefined
  at: Date
  shown: boolean
}

export type Suggestion = {
  id: string
  item: string
  reason: string
  at: Date
  by: string
  takenBackAt: Date | undefined
  /** For whoever suggested it: only what the person shows. */
  answered: Answered | undefined
}

export type AgreedContact = {
  id: string
  name: string
  /** A calendar day. */
  on: string
  section: string
  endedAt: Date | undefined
}

/** With what it is called, and where it is read while readers see it. */
export type Named = Suggestion & { title: string; href: string | undefined }
