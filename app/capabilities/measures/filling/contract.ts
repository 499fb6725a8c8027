import { z } from 'zod'

/** An answer as it is kept: a number, a code of the definition, several codes, or that the person would rather not say. */
export type Value = number | string | string[] | { declined: true }
/** Answers by item code. An item that is not there was not answered. */
export type Answers = Readonly<Record<string, Value>>

/** A score of ours: exact and as shown. With `prorated`, the mean of the answers stood in for so many missing ones. */
export type KeptScore = { scale: string; value: number; shown: number; prorated: boolean; stoodIn: number }

export const sources = ['screen', 'paper', 'import'] as const
export type Source = (typeof sources)[number]

/** What is filled in: an instrument; for goal attainment, for one goal; or again, in the place of what was finished. */
export type Subject = { instrument: string; goalId?: string; amends?: string }

/** One filling-in of one instrument. */
export type Response = Subject & {
  id: string
  /** The pack's version, or `site:` and the version of a site's own text. */
  version: string
  source: Source
  helped: boolean
  startedAt: Date
  /** A calendar day, such as 2026-11-22. */
  answeredOn: string
  completedAt?: Date
  /** Put away unfinished. */
  leftAt?: Date
  /** What stood when it was finished. */
  answers?: Answers
  /** What was written in words, by item code. */
  words?: Readonly<Record<string, string>>
  scores: readonly KeptScore[]
  /** Totals that came with an import, as they came. */
  claimed?: unknown
  /** A correction took its place. */
  amendedAt?: Date
}

/** One that was finished. */
export type Completed = Response & { completedAt: Date; answers: Answers }

/** One answer given on the way: nothing that was given goes away. */
export type Given = {
  /** The key of its form: one form can answer several items. */
  id: string
  item: string
  value: Value
  /** The answers to this item that stood on the page it was given on. */
  after: readonly string[]
  /** When it was given, as far as its device can be believed. */
  at: Date
  recordedAt: Date
}

/** What stands for an item. `others` are answers of another device that neither this one nor the person has replaced. */
export type Standing = { value: Value; ids: string[]; others: Value[] }

/** What the person chose about being asked. */
export type Choice = { weeklyPeg: boolean; break?: { from: string; until?: string } }

/** The field in which the answer to an item is sent. */
export const answerField = (code: string) => `a-${code}`
/** What the inputs send for an answer that a person would rather not give, and for none of several. */
export const declinedTyped = 'declined'
export const noneTyped = 'none'

const id = z.uuid('unreadable')
const open = (typed: unknown) => (typed === '' ? undefined : typed)

/** Where a button leads after what is on the page was kept: to another place of it, or to the end. */
export const finishTyped = 'finish'
const go = z.union([z.literal(finishTyped), z.string().regex(/^\?[\w=&.-]{1,200}$/)], 'unreadable')

/** What the form of an instrument carries beside its answers. */
export const FillForm = z.object({
  key: id,
  /** Who it was filled in by; a form that was kept on a device says so, since somebody else may be signed in by now. */
  person: z.preprocess(open, id.optional()),
  /** The filling-in that is gone on with, or the id of a new one. */
  response: id,
  /** The answers that stood on the page. */
  after: z.preprocess((typed) => [typed ?? []].flat().filter(Boolean), z.array(id).max(400, 'unreadable')),
  go,
  helped: z.literal('yes', 'unreadable').optional(),
  'device-at': z.preprocess(open, z.iso.datetime({ offset: true, error: 'unreadable' }).optional()),
})
export type FillForm = z.infer<typeof FillForm>
