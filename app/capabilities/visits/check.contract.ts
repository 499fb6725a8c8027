import { z } from 'zod'
import { optionalWords } from '../../platform/pure/words.ts'

/** What each side is asked after a visit, in this order. */
export const aspects = ['heard', 'understood', 'decided', 'next'] as const
export type Aspect = (typeof aspects)[number]

export const longestCheckWords = 1000

const degree = z.preprocess(
  (typed) => (typed === '' || typed === 'skip' || typed === undefined ? undefined : Number(typed)),
  z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], 'unreadable').optional(),
)
export type Degree = 1 | 2 | 3 | 4

export const CheckForm = z.object({
  key: z.uuid('unreadable'),
  heard: degree,
  understood: degree,
  decided: degree,
  next: degree,
  words: optionalWords(longestCheckWords),
})

export const ShowForm = z.object({ key: z.uuid('unreadable'), show: z.enum(['yes', 'no'], 'unreadable') })

/** How a visit was for one side. */
export type Check = Record<Aspect, Degree | undefined> & {
  name: string | undefined
  words: string | undefined
  answeredAt: Date
  shownAt: Date | undefined
}
