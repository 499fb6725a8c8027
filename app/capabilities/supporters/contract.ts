import { z } from 'zod'
import { requiredLine } from '../../platform/pure/words.ts'
import { UntilForm } from '../sharing/contract.ts'

/** What can be shown to somebody who is not a professional: no messages. */
export const supporterSections = [
  'story',
  'what-i-have-tried',
  'goals-and-plan',
  'visits',
  'check-ins',
] as const
export type SupporterSection = (typeof supporterSections)[number]

/** Who, what, and until when. At least one section or one thing, which the rules look at. */
export const InviteForm = UntilForm.extend({
  label: requiredLine(80),
  section: z.array(z.enum(supporterSections, 'unreadable'), 'unreadable').default([]),
  item: z.array(z.uuid('unreadable'), 'unreadable').max(20, 'unreadable').default([]),
  earlier: z.enum(['yes', 'no'], 'choose'),
})
export type InviteForm = z.infer<typeof InviteForm>

export const KeyForm = z.object({ key: z.uuid('unreadable') })
export const AnswerForm = z.object({ answer: z.enum(['yes', 'no'], 'choose') })
export const OwnNameForm = z.object({ name: requiredLine(80) })

export type SupporterState = 'waiting' | 'lapsed' | 'joined' | 'open' | 'over' | 'ended' | 'left' | 'refused'

/** Somebody a person asked in, as the person sees it. */
export type Supporter = {
  id: string
  label: string
  /** Until it was used. */
  code: string | undefined
  codeUntil: Date
  sections: SupporterSection[]
  items: string[]
  until: Date
  /** The name they gave when they used the code. */
  ownName: string | undefined
  state: SupporterState
}

/** Somebody who asked this account in. Without a name: they have not said yet that it is them. */
export type Supported = {
  id: string
  person: { id: string; name: string } | undefined
  sections: SupporterSection[]
  items: string[]
  until: Date
}
