import { z } from 'zod'
import { optionalWords, requiredLine } from '../../platform/pure/words.ts'

const ticked = (code: string) => z.literal('yes', code)

/** A professional's invitation of one person. `label` is a note to themselves; `email` is used once and not kept. */
export const InviteForm = z.object({
  key: z.uuid('unreadable'),
  label: requiredLine(80),
  email: optionalWords(200).refine(
    (typed) => typed === undefined || z.email().safeParse(typed).success,
    'email',
  ),
})

export const SignUpForm = z.object({
  email: requiredLine(200).refine((typed) => z.email().safeParse(typed).success, 'email'),
  password: z.string({ error: 'empty' }).min(1, 'empty').max(400, 'too-long'),
  adult: ticked('adult'),
  privacy: ticked('privacy'),
})

export const SignUpCodeForm = z.object({ code: requiredLine(20) })
export const NameForm = z.object({ name: requiredLine(80) })
export const JoinerForm = z.object({ answer: z.enum(['yes', 'no'], 'choose') })

export type Invitation = {
  id: string
  label: string
  code: string
  createdAt: Date
  expiresAt: Date
  state: InvitationState
  joined: { personId: string; confirmed: boolean | undefined } | undefined
}
export type InvitationState = 'waiting' | 'used' | 'expired' | 'withdrawn'

/** Who invites, as the person sees it before they join. */
export type Inviter = {
  name: string
  discipline: string | undefined
  service: string
  phone: string | undefined
}
