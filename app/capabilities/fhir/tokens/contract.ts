import { z } from 'zod'
import { requiredLine } from '../../../platform/pure/words.ts'

export const lengths = ['1-day', '1-month', '3-months', '1-year'] as const
export type Length = (typeof lengths)[number]
export const longestName = 60

/** A name in the person's words, and for how long. */
export const TokenForm = z.object({
  key: z.uuid('unreadable'),
  name: requiredLine(longestName),
  length: z.enum(lengths, 'choose'),
})
export type TokenForm = z.infer<typeof TokenForm>

/** What is said once. */
export type MadeToken = { token: string; name: string; until: Date }

/** A token as its person sees it: never the token itself. */
export type ListedToken = {
  id: string
  name: string
  madeAt: Date
  until: Date
  /** The day it was last used. */
  lastUsed: Date | undefined
  state: 'works' | 'over' | 'ended'
}
