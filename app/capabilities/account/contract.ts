import { z } from 'zod'
import { cleanWords } from '../../platform/pure/words.ts'

const typed = (most: number) =>
  z
    .string({ error: 'empty' })
    .refine((text) => text.trim() !== '', 'empty')
    .refine((text) => text.length <= most, 'unreadable')

const email = typed(320).transform(cleanWords)
// A password is taken as it was typed: spaces at its ends belong to it.
const password = typed(1000)
const ticked = z
  .string()
  .optional()
  .transform((text) => text === 'yes')
const next = z.string().optional()

export const signInForm = z.object({ email, password, shared: ticked, next })
export const codeForm = z.object({ code: typed(60), shared: ticked, next })
export const recoverForm = z.object({ email })
export const newPasswordForm = z.object({ 'new-password': password })
export const changePasswordForm = z.object({ password, 'new-password': password })
export const changeEmailForm = z.object({ email })
export const passwordForm = z.object({ password, next })
export const firstCodeForm = z.object({ code: typed(60) })
export const roomForm = z.object({ room: z.string({ error: 'empty' }), next })

/**
 * What the browser's own JSON methods give after a passkey was made or used; identity checks the rest. The result of the
 * passkey's PRF is a key: one that came here all the same is refused unread.
 */
export const credentialBody = z.object({
  credential: z
    .looseObject({ id: z.string(), rawId: z.string(), type: z.literal('public-key') })
    .refine(({ clientExtensionResults: told }) => !(told && typeof told === 'object' && 'prf' in told)),
  shared: z.boolean().optional(),
  next: z.string().optional(),
})

export type RoomRole = 'professional' | 'coordinator' | 'lead' | 'admin' | 'reviewer'
export interface Room {
  membershipId: string
  role: RoomRole
  service: string
}
export interface Rooms {
  /** Whether there is a person's own room; unknown from inside a membership. */
  own: boolean | 'unknown'
  memberships: Room[]
}
