import { z } from 'zod'
import { optionalWords } from '../../platform/pure/words.ts'

export const settings = ['one-to-one', 'group'] as const
export type Setting = (typeof settings)[number]
export const ways = ['in-person', 'video', 'phone'] as const
export type Way = (typeof ways)[number]

export type Side = 'person' | 'professional'

/** Whoever acts: the person, or a professional who holds their visits. `base` is where this side's addresses begin. */
export type Actor = { personId: string; membershipId: string | undefined; base: string; at: Date }

/** Somebody with a name: a professional or a team of a service, or a name that was typed. */
export type Named = {
  kind: 'professional' | 'team' | 'other'
  id: string | undefined
  name: string
  /** When it ended, for a team that is there no more. */
  endedAt?: Date | undefined
}

export type Visit = {
  id: string
  madeBy: string | undefined
  setting: Setting
  way: Way
  /** Such as 2026-12-03; none while there is no date yet. */
  on: string | undefined
  time: string | undefined
  with: Named | undefined
  /** Where to join, as it was typed. */
  join: string | undefined
  /** Which state of these details this is: a change names the one it was made after. */
  editId: string
  changedAt: Date
  helper: string | undefined
  readyAt: Date | undefined
  /** Since when professionals who hold the section can see it. */
  shownAt: Date | undefined
  orderPersonAt: Date | undefined
  orderMember: { id: string; name: string; at: Date } | undefined
  calledOffAt: Date | undefined
}

export const longestOther = 120
export const longestJoin = 500

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const open = (typed: unknown) => (typed === '' ? undefined : typed)

/** When, how and with whom. */
export const DetailsForm = z
  .object({
    key: z.uuid('unreadable'),
    after: z.preprocess(open, z.uuid('unreadable').optional()),
    with: z
      .string({ error: 'choose' })
      .regex(new RegExp(`^((professional|team):${id}|other|nobody)$`), 'choose'),
    'with-other': optionalWords(longestOther),
    setting: z.enum(settings, 'choose'),
    way: z.enum(ways, 'choose'),
    time: z.preprocess(
      open,
      z
        .string()
        .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'no-time')
        .optional(),
    ),
    join: optionalWords(longestJoin),
  })
  .refine((typed) => typed.with !== 'other' || typed['with-other'] !== undefined, {
    path: ['with-other'],
    message: 'empty',
  })
export type DetailsForm = z.infer<typeof DetailsForm>

export const KeyForm = z.object({ key: z.uuid('unreadable') })
