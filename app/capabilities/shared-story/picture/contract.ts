import { z } from 'zod'
import { optionalWords } from '../../../platform/pure/words.ts'
import { type Area, areas, type StoryEntry } from '../contract.ts'

export const longestLinkWords = 200

const after = z.union([z.literal(''), z.uuid()], 'unreadable').default('')
const words = optionalWords(longestLinkWords)

/** Which two areas, which way, and a few words if the person likes. */
export const LinkForm = z.object({
  key: z.uuid('unreadable'),
  after,
  from: z.enum(areas, 'choose'),
  to: z.enum(areas, 'choose'),
  words,
})
export type LinkForm = z.infer<typeof LinkForm>

/** A link that the person drew: for them, the first goes with the second. */
export type PictureLink = {
  id: string
  from: Area
  to: Area
  words: string | undefined
  drawnAt: Date
}

/** The areas that say something, and the links between areas. */
export type WholePicture = { areas: Partial<Record<Area, StoryEntry>>; links: PictureLink[] }
