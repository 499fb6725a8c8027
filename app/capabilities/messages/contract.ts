import { z } from 'zod'
import { requiredWords } from '../../platform/pure/words.ts'

export const longestMessage = 4000

export const closeReasons = ['answered', 'another-way', 'not-needed'] as const
/** Nobody chooses that a team ended. */
export type CloseReason = (typeof closeReasons)[number] | 'team-ended'

export const shareLengths = ['12-weeks', '26-weeks', '52-weeks'] as const
export type ShareLength = (typeof shareLengths)[number]

const id = z.uuid('unreadable')

/** What a person writes in a thread that their team can read. */
export const WriteForm = z.object({ key: id, words: requiredWords(longestMessage) })

/** The same act where nothing is shared with the team yet: it shares messages with them until then. */
export const SharingWriteForm = WriteForm.extend({
  length: z.enum(shareLengths, 'length'),
  earlier: z.enum(['yes'], 'unreadable').optional(),
})

export const BeginForm = SharingWriteForm.partial({ length: true }).extend({ team: z.uuid('team') })

/** What a professional writes; `after` is the last message that was on the page. */
export const AnswerForm = WriteForm.extend({ after: z.union([z.literal(''), id], 'unreadable').default('') })
export const ProfessionalBeginForm = WriteForm.extend({ team: z.uuid('team') })

export const CloseForm = z.object({ reason: z.enum(closeReasons, 'reason') })
export const AssignForm = z.object({ to: z.uuid('to') })
export const NoticeForm = z.object({ mail: z.enum(['yes', 'no'], 'mail') })

export type Colleague = { membershipId: string; name: string }

/** One message, as whoever reads it may see it. */
export type Message = {
  id: string
  words: string
  sentAt: Date
  /** Nobody when the person wrote it. */
  author: Colleague | undefined
  openedBy: { reader: string; name: string; at: Date }[]
}

/** Where a thread stands. */
export type Thread = {
  id: string
  personId: string
  team: { id: string; name: string; serviceId: string }
  openedAt: Date
  lastAt: Date
  assigned: Colleague | undefined
  /** Since when somebody waits for an answer, and by when one was promised. */
  waiting: { since: Date; promised: Date } | undefined
  closed: { at: Date; by: 'person' | 'team'; name: string | undefined; reason: CloseReason } | undefined
}
