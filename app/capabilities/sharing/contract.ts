import { z } from 'zod'

/** What can be shared, section by section. An item in no section cannot be shared. */
export const sections = [
  'story',
  'what-i-have-tried',
  'goals-and-plan',
  'visits',
  'messages',
  'check-ins',
  'measures',
] as const
export type Section = (typeof sections)[number]
/** What a grant names: a section, or one single thing that was made with an exercise. */
export type GrantSection = Section | 'exercises'

export const lengths = ['4-weeks', '12-weeks', '26-weeks', '52-weeks', 'date'] as const
export type Length = (typeof lengths)[number]

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const whole = (typed: string | undefined) => Number(typed?.trim() || Number.NaN)

/** Until when: a length from now, or a day. */
export const UntilForm = z.object({
  length: z.enum(lengths, 'choose'),
  'until-day': z.string().optional().transform(whole),
  'until-month': z.string().optional().transform(whole),
  'until-year': z.string().optional().transform(whole),
})
export type UntilForm = z.infer<typeof UntilForm>

const grantee = z.string({ error: 'choose' }).regex(new RegExp(`^(professional|team):${id}$`), 'choose')

/** Who to share with, which sections, until when, and whether what was written before is included. */
export const ShareForm = UntilForm.extend({
  with: grantee,
  section: z.array(z.enum(sections, 'unreadable'), 'choose').min(1, 'choose'),
  earlier: z.enum(['yes', 'no'], 'choose'),
})
export type ShareForm = z.infer<typeof ShareForm>

/** The same for one thing that was made: it is seen as it stands, and as it is changed. */
export const ShareItemForm = UntilForm.extend({ with: grantee, item: z.uuid('unreadable') })

export const KeyForm = z.object({ key: z.uuid('unreadable') })

export const EndForm = z.object({ grant: z.array(z.uuid('unreadable'), 'unreadable').min(1).max(30) })

/** A named professional or a team. */
export type Grantee = {
  kind: 'professional' | 'team'
  id: string
  name: string
  discipline: string | undefined
}

export type Grant = {
  id: string
  grantee: Grantee
  section: GrantSection
  /** The one thing that is shared, and what it is called. */
  item?: { id: string; title: string | undefined } | undefined
  visibleFrom: Date
  until: Date
  createdAt: Date
  pending: boolean
  endedAt: Date | undefined
}

/** A team that ended, and what was shared with it until then. */
export type EndedTeam = { id: string; name: string; at: Date; sections: GrantSection[] }

export const EndReadForm = z.object({ team: z.uuid('unreadable') })

/** Somebody opened a section of this person's record, the last time, and perhaps marked what they read. */
export type Seen = {
  membershipId: string
  name: string
  section: GrantSection
  item?: string | undefined
  at: Date
  reviewedAt: Date | undefined
}

/** A grant with those who have read what it shares, newest first. */
export type ReadGrant = Grant & { readers: Seen[] }
