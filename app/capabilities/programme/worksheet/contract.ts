import { z } from 'zod'
import { lengths } from '../contract.ts'

export const longestLine = 200
export const longestWords = 2000
export const longestBox = 80
export const mostLinks = 12
export const mostMinutes = 24 * 60

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** How somebody sorts what many people are told. None of the three is right or wrong. */
export const sortings = ['sounds-true', 'not-sure', 'does-not'] as const
export type Sorting = (typeof sortings)[number]

/** Two fields that belong together for this person. It has no direction. */
export type Link = { from: string; to: string }
/** For each part of the day, seven boxes from Monday on. */
export type Week = Record<string, string[]>
export type Answer = string | number | string[] | Link[] | Week

/** What a person wrote, by field. A field that was left open is not there. */
export type Answers = Record<string, Answer>

export const wanted = ['save', 'next', 'before', 'one-by-one', 'all-steps'] as const

const open = (typed: unknown) => (typed === '' ? undefined : typed)
const id = z.uuid('unreadable')

/** What the form of an exercise carries beside its answers. `key` is made once per form, by the device if offline. */
export const WorksheetForm = z.object({
  key: id,
  /** Who it was written by; a form that was kept on a device says so, since somebody else may be signed in by now. */
  person: z.preprocess(open, id.optional()),
  /** The worksheet that is changed, or the id of a new one. */
  worksheet: id,
  /** The versions that were on the page when writing began. */
  after: z.preprocess((typed) => [typed ?? []].flat().filter(Boolean), z.array(id).max(200, 'unreadable')),
  /** None: every field is asked. */
  length: z.preprocess(open, z.enum(lengths, 'unreadable').optional()),
  go: z.preprocess(open, z.enum(wanted, 'unreadable').default('save')),
  step: z.preprocess(open, z.coerce.number('unreadable').int('unreadable').min(0).max(99).default(0)),
  'device-at': z.preprocess(open, z.iso.datetime({ offset: true, error: 'unreadable' }).optional()),
})
export type WorksheetForm = z.infer<typeof WorksheetForm>

/** Keeping one of several versions in force. */
export const KeepForm = z.object({
  key: id,
  keep: id,
  after: z.preprocess((typed) => [typed ?? []].flat().filter(Boolean), z.array(id).max(200, 'unreadable')),
})

/** One state of a worksheet, as it was saved. */
export type Version = {
  id: string
  after: string[]
  answers: Answers
  writtenAt: Date
  /** Versions saved one after another in one go share a sitting. */
  sitting: string
  superseded: boolean
}

/** What a person made with an exercise. `heads` are the versions in force, newest first: more than one are a question. */
export type Worksheet = {
  id: string
  exercise: string
  madeAt: Date
  changedAt: Date
  putAwayAt: Date | undefined
  heads: Version[]
}

/** Where a person stopped. Step 0: all steps at once. */
export type Place = { length: (typeof lengths)[number]; step: number; at: Date }
