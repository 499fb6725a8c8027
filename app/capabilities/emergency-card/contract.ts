import { z } from 'zod'
import { optionalWords } from '../../platform/pure/words.ts'

export const lengths = ['4-hours', '24-hours', '3-days', '7-days', '30-days'] as const
export type Length = (typeof lengths)[number]

/** What can stand on a card, in the order it is read. */
export const parts = ['name', 'words', 'flare', 'matters', 'call'] as const
export type Part = (typeof parts)[number]

/** Each part is the person's own choice; one at least, which the rules look at. */
export const CardForm = z.object({
  key: z.uuid('unreadable'),
  name: optionalWords(80),
  words: optionalWords(600),
  flare: optionalWords(600),
  matters: optionalWords(400),
  call: optionalWords(400),
  length: z.enum(lengths, 'choose'),
})
export type CardForm = z.infer<typeof CardForm>

export const longest: Record<Part, number> = { name: 80, words: 600, flare: 600, matters: 400, call: 400 }

export type CardWords = Partial<Record<Part, string>>

export type Card = { id: string; words: CardWords; createdAt: Date; until: Date; ended: boolean }

/** A card as somebody with its link sees it. */
export type OpenCard = { words: CardWords; createdAt: Date; until: Date }
