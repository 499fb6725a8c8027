import { z } from 'zod'
import { optionalWords } from '../../platform/pure/words.ts'

/** The five ordinal places of a check-in's questions; 5 is the best week. Words for them stand in the catalogue. */
export const places = [1, 2, 3, 4, 5] as const
export type Place = (typeof places)[number]

/** What may be noted beside the week itself, each skippable. */
export const aspects = ['sleep', 'mood', 'energy', 'activity'] as const
export type Aspect = (typeof aspects)[number]

export const longestWentWell = 500
export const longestNote = 2000

const place = z.enum(['1', '2', '3', '4', '5'], 'choose').transform((typed) => Number(typed) as Place)
const skippable = z
  .enum(['', '1', '2', '3', '4', '5'], 'choose')
  .transform((typed) => (typed === '' ? undefined : (Number(typed) as Place)))
  .optional()
const id = z.uuid('unreadable')

/** The check-in form. `key` is made once per form, in the browser when offline, and makes a replay harmless. */
export const CheckInForm = z.object({
  key: id,
  person: id,
  life: place,
  sleep: skippable,
  mood: skippable,
  energy: skippable,
  activity: skippable,
  pain: z
    .string('unreadable')
    .regex(/^(10|[0-9])?$/, 'pain-range')
    .transform((typed) => (typed === '' ? undefined : Number(typed)))
    .optional(),
  'went-well': optionalWords(longestWentWell),
  note: optionalWords(longestNote),
  'share-note': z.literal('yes', 'unreadable').optional(),
  corrects: z.preprocess((typed) => (typed === '' ? undefined : typed), id.optional()),
  'device-at': z.preprocess(
    (typed) => (typed === '' ? undefined : typed),
    z.iso.datetime({ offset: true, error: 'unreadable' }).optional(),
  ),
})
export type CheckInForm = z.infer<typeof CheckInForm>

/** A check-in as its owner, or someone it is shared with, reads it. */
export type CheckIn = {
  id: string
  at: Date
  life: Place
  pain: number | undefined
  wentWell: string | undefined
  note: { words: string; shared: boolean } | undefined
  corrects: string | undefined
  superseded: boolean
} & Partial<Record<Aspect, Place>>
