import { z } from 'zod'

/** How long somebody can change their mind after they asked for everything to be erased. */
export const daysToChangeYourMind = 14

/** How many copies somebody can take within an hour. */
export const copiesAnHour = 5

/** Asking for everything to be erased. `key` makes sending the form twice harmless. */
export const EraseForm = z.object({
  key: z.uuid('unreadable'),
  'stop-sharing': z.literal('yes', 'unreadable').optional(),
  sure: z.literal('yes', 'choose'),
})

/** Something a person asked for that has not happened yet. */
export type Erasure = {
  requestId: string
  askedAt: Date
  /** Until then they can change their mind. */
  dueAt: Date
  sharingEnded: boolean
  /** It has begun, and cannot be stopped any more. */
  begun: boolean
}
