import { z } from 'zod'
import { optionalWords } from '../../../platform/pure/words.ts'

/** How a go with an exercise went, in the person's choice of four. */
export const hows = ['helped', 'helped-a-little', 'no-change', 'harder'] as const
export type How = (typeof hows)[number]

export const longestNote = 1000
/** How many exercises stand on the page for a bad day. */
export const mostBadDayTools = 3

export const HowForm = z.object({
  key: z.uuid('unreadable'),
  /** Who it was written by: a form that a device kept may be sent while somebody else is signed in. */
  person: z.uuid('unreadable').optional(),
  how: z.enum(hows, 'choose'),
  'bad-day': z.literal('yes', 'unreadable').optional(),
  words: optionalWords(longestNote),
})

export const FavouriteForm = z.object({
  item: z.string('unreadable').max(60, 'unreadable'),
  keep: z.enum(['yes', 'no'], 'unreadable'),
})

export const BadDayForm = z.object({
  key: z.uuid('unreadable'),
  exercises: z.array(z.string().max(60, 'unreadable')).max(mostBadDayTools, 'too-many').default([]),
})

export type Go = { exercise: string; how: How; badDay: boolean; at: Date }

/** What a person has said and done about exercises, newest goes first. */
export type Toolbox = {
  favourites: string[]
  goes: Go[]
  /** The exercises for a bad day, in the order chosen; undefined when the person has not chosen. */
  badDay: string[] | undefined
}
