import { z } from 'zod'
import { optionalWords } from '../../../platform/pure/words.ts'

export const lengths = ['1-day', '1-month', '3-months', '1-year'] as const
export type Length = (typeof lengths)[number]
export const longestName = 60

/** A name in the person's words, and for how long. */
export const TokenForm = z.object({
  key: z.uuid('unreadable'),
  name: optionalWords(longestName).refine((name) => name !== undefined, 'no-name'),
  length: z.enum(lengths, 'choose'),
})
export type TokenForm = z.infer<typeof TokenForm>

/** A token as its person sees it: never the token itself. */
export type ListedToken = {
  id: string
  name: string
  madeAt: Date
  until: Date
  /** The day it was last used. */
  lastUsed: string | undefined
  state: 'works' | 'over' | 'ended'
}
