import { z } from 'zod'
import { requiredLine } from '../../platform/pure/words.ts'

/** What somebody can be in a service. */
export const staffRoles = ['professional', 'coordinator', 'lead', 'admin', 'reviewer'] as const
export type StaffRole = (typeof staffRoles)[number]

export const longestName = 100
export const longestLine = 300

/** How long a staff invitation can be used. */
export const invitationDays = 7

const id = z.uuid('unreadable')
const emptyIsNone = (typed: unknown) => (typed === '' ? undefined : typed)

const phone = requiredLine(40).refine((typed) => /^\+?[\d ()-]{3,40}$/.test(typed), 'phone')

const mailbox = requiredLine(254)
  .pipe(z.email('email'))
  .transform((typed) => typed.toLowerCase())

/** The settings of this deployment, all named together. */
export const SettingsForm = z
  .object({
    service: requiredLine(longestName),
    controller: requiredLine(longestLine),
    contact: requiredLine(longestLine),
    retention: requiredLine(longestLine),
    phone,
    /** Whom colleagues can turn to; none for now. */
    'staff-support': z.preprocess(emptyIsNone, requiredLine(longestLine).optional()),
    /** The pack of help-now numbers that fits this place; nobody has looked yet while it is empty. */
    region: z.preprocess(
      emptyIsNone,
      z
        .string()
        .regex(/^[a-z-]{2,40}$/, 'choose')
        .optional(),
    ),
    'minimum-age': z.enum(['18', '16'], 'choose').transform(Number),
    /** Who is told what people say about a page; both, or neither for now. */
    'safety-name': z.preprocess(emptyIsNone, requiredLine(longestName).optional()),
    'safety-email': z.preprocess(emptyIsNone, mailbox.optional()),
  })
  .superRefine((form, refuse) => {
    const missing = (['safety-name', 'safety-email'] as const).filter((field) => form[field] === undefined)
    const [only] = missing
    if (missing.length === 1 && only) refuse.addIssue({ code: 'custom', path: [only], message: 'empty' })
  })
export type SettingsForm = z.infer<typeof SettingsForm>

/** An invitation for somebody who will work here. `key` makes sending the form twice harmless. */
export const StaffForm = z.object({
  key: id,
  role: z.enum(staffRoles, 'choose'),
  name: requiredLine(longestName),
  discipline: z.preprocess(emptyIsNone, requiredLine(longestName).optional()),
  team: z.preprocess(emptyIsNone, id.optional()),
  email: mailbox,
})
export type StaffForm = z.infer<typeof StaffForm>

/** A new team. `key` makes sending the form twice harmless. */
export const TeamForm = z.object({ key: id, name: requiredLine(longestName) })
export const TeamNameForm = z.object({ name: requiredLine(longestName) })
export const TeamMemberForm = z.object({ membership: z.uuid('choose') })

/** What somebody gives to take up an invitation with an e-mail address and a password. */
export const AcceptForm = z.object({
  email: requiredLine(254).transform((typed) => typed.toLowerCase()),
  password: z.string({ error: 'empty' }).min(1, 'empty').max(1000, 'too-long'),
  name: z.preprocess(emptyIsNone, requiredLine(longestName).optional()),
})

export type Settings = {
  /** What the service is called. */
  service: string
  controller: string | undefined
  contact: string | undefined
  retention: string | undefined
  phone: string | undefined
  /** Whom people who work here can turn to. */
  staffSupport: string | undefined
  minimumAge: number
  region: string | undefined
  safetyName: string | undefined
  safetyEmail: string | undefined
}

export type StaffMember = {
  membershipId: string
  name: string
  role: StaffRole
  discipline: string | undefined
  since: Date
  teams: string[]
}

export type WaitingInvitation = {
  invitationId: string
  name: string
  role: StaffRole
  until: Date
}

export type Team = { teamId: string; name: string; members: { membershipId: string; name: string }[] }

/** What is named elsewhere before messages can be on, and before people find pages to read. */
export type NamedElsewhere = {
  /** When messages are read, and the safeguarding route. */
  hours: boolean
  /** Teams in which nobody is named who stands in. */
  uncovered: { id: string; name: string }[]
  holidays: number
  /** Whether an administrator has left messages on. */
  on: boolean
  /** Instruments that stay off until somebody is named who acts on their answers. */
  unnamed: { id: string; title: string }[]
  /** How many pages of the programme readers see. */
  pages: number
}
