import { z } from 'zod'
import { requiredWords } from '../../../platform/pure/words.ts'

export const longestQuestion = 500
export const longestDecision = 1000
export const longestNote = 1500

const typedNumber = z
  .string()
  .optional()
  .transform((typed) => Number(typed?.trim() || Number.NaN))

/** The one question about a person. */
export const QuestionForm = z.object({ key: z.uuid('unreadable'), question: requiredWords(longestQuestion) })

/** What came of it: the decision, who does it, by when, and what the person reads. */
export const DecisionForm = z.object({
  decision: requiredWords(longestDecision),
  owner: z.string('choose').regex(/^(person|team|[0-9a-f-]{36})$/, 'choose'),
  'by-day': typedNumber,
  'by-month': typedNumber,
  'by-year': typedNumber,
  note: requiredWords(longestNote),
})
export type DecisionForm = z.infer<typeof DecisionForm>

export type Owner = { kind: 'person' } | { kind: 'team' } | { kind: 'professional'; id: string; name: string }

export type RoundItem = {
  id: string
  personId: string
  teamId: string
  teamName: string
  question: string
  askedBy: string
  askedAt: Date
  decision: string | undefined
  note: string | undefined
  owner: Owner | undefined
  /** A calendar day, such as 2026-12-01. */
  by: string | undefined
  decidedBy: string | undefined
  decidedAt: Date | undefined
  /** The team left it without an answer. */
  leftAt: Date | undefined
}

/** One line of a round: somebody who shares with the team, and the question that waits, if any. */
export type RoundRow = {
  personId: string
  name: string
  item: { id: string; question: string; askedAt: Date } | undefined
}

export type RoundPlace = { sharedAt: Date; personId: string }
