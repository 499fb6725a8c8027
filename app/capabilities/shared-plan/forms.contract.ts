import { z } from 'zod'
import { optionalWords, requiredWords } from '../../platform/pure/words.ts'
import { kinds, levels } from './contract.ts'

export const longestWords = 2000
export const longestLevel = 300

const key = z.uuid('unreadable')
const shown = z.array(z.uuid('unreadable')).max(40, 'unreadable').default([])
const number = z
  .string()
  .optional()
  .transform((typed) => typed?.trim() ?? '')

/** One entry as it is written: what belongs to another kind is left aside by the rules. `after`: what stood on the page. */
export const WriteForm = z.object({
  key,
  kind: z.enum(kinds, 'unreadable'),
  goal: z.union([z.literal(''), z.uuid()], 'unreadable').default(''),
  after: shown,
  words: requiredWords(longestWords),
  'level-less': optionalWords(longestLevel),
  'level-start': optionalWords(longestLevel),
  'level-hoped': optionalWords(longestLevel),
  'level-more': optionalWords(longestLevel),
  'level-much-more': optionalWords(longestLevel),
  owner: z
    .string()
    .regex(/^(person|team|professional:[0-9a-f-]{36})?$/, 'unreadable')
    .default(''),
  'review-day': number,
  'review-month': number,
  'review-year': number,
  ask: z.enum(['yes'], 'unreadable').optional(),
})
export type WriteForm = z.infer<typeof WriteForm>

/** Yes, no, or a yes taken back; `keep` is the person's choice of one of two versions. */
export const answers = ['yes', 'no', 'taken-back', 'kept'] as const
export const AnswerForm = z.object({
  key,
  version: z.uuid('unreadable'),
  answer: z.enum(answers, 'unreadable'),
  after: shown,
  reason: optionalWords(longestWords),
})
export type AnswerForm = z.infer<typeof AnswerForm>

export const ViewForm = z.object({ key, version: z.uuid('unreadable'), view: requiredWords(longestWords) })
export const WithdrawForm = z.object({ said: z.uuid('unreadable') })
export const StateForm = z.object({ key, state: z.enum(['open', 'done', 'put-away'], 'unreadable') })
export const NowForm = z.object({ key, version: z.uuid('unreadable'), level: z.enum(levels, 'choose') })
