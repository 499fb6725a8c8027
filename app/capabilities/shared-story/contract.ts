import { z } from 'zod'
import type { PaperMark } from '../../platform/pure/paper-mark.ts'
import { requiredWords } from '../../platform/pure/words.ts'

/** The prompts of a person's story. */
export const prompts = ['know-me', 'have-tried', 'makes-me', 'what-matters'] as const
export type Prompt = (typeof prompts)[number]

/** The areas of the whole picture, in the order they stand in. None is of the body or of the mind more than another. */
export const areas = [
  'body',
  'thoughts-and-feelings',
  'activity',
  'sleep',
  'people',
  'work',
  'health-care',
  'history',
] as const
export type Area = (typeof areas)[number]

/** What an entry is about: a prompt, or an area of the whole picture. */
export type About = Prompt | `picture-${Area}`

export const longestStory = 6000

export const StoryForm = z.object({
  key: z.uuid('unreadable'),
  /** The entry that was on the page when writing began; empty when there was none. */
  after: z.union([z.literal(''), z.uuid()], 'unreadable').default(''),
  words: requiredWords(longestStory),
})

/** Takes back what stands, if it is still what stood on the page. */
export const TakeBackForm = z.object({ after: z.uuid('unreadable') })

export type StoryEntry = {
  id: string
  about: About
  words: string
  writtenAt: Date
  /** Where it was typed in from paper. */
  mark?: PaperMark | undefined
}

/** True for a prompt of the story. */
export function isPrompt(typed: string): typed is Prompt {
  return (prompts as readonly string[]).includes(typed)
}

/** True for an area of the whole picture. */
export function isArea(typed: string): typed is Area {
  return (areas as readonly string[]).includes(typed)
}
