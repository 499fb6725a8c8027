import { z } from 'zod'
import { requiredWords } from '../../platform/pure/words.ts'

/** The prompts of a person's story so far. */
export const prompts = ['know-me', 'what-matters'] as const
export type Prompt = (typeof prompts)[number]

export const longestStory = 6000

export const StoryForm = z.object({
  key: z.uuid('unreadable'),
  /** The entry that was on the page when writing began; empty when there was none. */
  after: z.union([z.literal(''), z.uuid()], 'unreadable').default(''),
  words: requiredWords(longestStory),
})

export type StoryEntry = { id: string; prompt: Prompt; words: string; writtenAt: Date }

/** True for a prompt of the story. */
export function isPrompt(typed: string): typed is Prompt {
  return (prompts as readonly string[]).includes(typed)
}
