import { z } from 'zod'

/** What a professional can note about somebody in their list. Each is about the row, and none about how anyone is. */
export const outcomeKinds = ['spoken', 'agreed', 'remind', 'prefers-no-contact', 'removed'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** Why somebody is taken off a list: one of a few, since the person reads it. */
export const removalReasons = ['care-ended', 'another-team', 'they-asked', 'by-mistake'] as const
export type RemovalReason = (typeof removalReasons)[number]

const typedNumber = z
  .string()
  .optional()
  .transform((typed) => Number(typed?.trim() || Number.NaN))

export const OutcomeForm = z.object({
  key: z.uuid('unreadable'),
  outcome: z.enum(outcomeKinds, 'choose'),
  reason: z.string().optional(),
  'on-day': typedNumber,
  'on-month': typedNumber,
  'on-year': typedNumber,
})
export type OutcomeForm = z.infer<typeof OutcomeForm>

/** What was done, with all that it needs: a reminder its day, a removal its reason. */
export type Outcome =
  | { kind: Exclude<OutcomeKind, 'remind' | 'removed'> }
  | { kind: 'remind'; on: string }
  | { kind: 'removed'; reason: RemovalReason }

export type Standing = { id: string; at: Date } & Outcome

/** One team that somebody shares with, and who of it has taken them on. */
export type TeamClaim = {
  teamId: string
  team: string
  claim: { name: string; own: boolean; at: Date } | undefined
}

/** What a professional sees of somebody's place in their list. */
export type PlaceInList = {
  personId: string
  name: string
  teams: TeamClaim[]
  standing: Standing | undefined
}
