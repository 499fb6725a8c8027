import { z } from 'zod'
import { requiredWords } from '../../../platform/pure/words.ts'
import type { Author, TeamName } from '../contract.ts'

export const longestExplanation = 3000
export const longestVoice = 1000

export const voiceKinds = ['stands-behind', 'adds', 'disagrees'] as const
export type VoiceKind = (typeof voiceKinds)[number]

const shared = { key: z.uuid('unreadable'), team: z.uuid('unreadable') }

/** Either new words in the place of those that were on the page, or something said of them. */
export const ExplanationForm = z.discriminatedUnion(
  'do',
  [
    z.object({
      ...shared,
      do: z.literal('write'),
      after: z.array(z.uuid('unreadable'), 'unreadable').max(20, 'unreadable').default([]),
      words: requiredWords(longestExplanation),
    }),
    z.object({ ...shared, do: z.literal('stands-behind'), version: z.uuid('unreadable') }),
    z.object({
      ...shared,
      do: z.enum(['adds', 'disagrees']),
      version: z.uuid('unreadable'),
      words: requiredWords(longestVoice),
    }),
    z.object({ ...shared, do: z.literal('withdraw'), voice: z.uuid('unreadable') }),
  ],
  'unreadable',
)
export type ExplanationForm = z.infer<typeof ExplanationForm>

export type Version = {
  id: string
  after: string[]
  words: string
  author: Author
  writtenAt: Date
  supersededAt: Date | undefined
}

export type Voice = {
  id: string
  versionId: string
  kind: VoiceKind
  words: string | undefined
  author: Author
  at: Date
  withdrawnAt: Date | undefined
}

/** What one team says to one person: the versions in force, newest first, those before, and what was said of them. */
export type Explanation = { team: TeamName; heads: Version[]; earlier: Version[]; voices: Voice[] }
