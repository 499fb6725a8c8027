import { z } from 'zod'
import { optionalWords } from '../../../platform/pure/words.ts'
import { type Region, regions } from './regions.contract.ts'

/** Words for the kind of pain. There is none for how much. */
export const kinds = ['aching', 'burning', 'stabbing', 'tingling', 'numb', 'tight', 'heavy'] as const
export type Kind = (typeof kinds)[number]

export const longestKindWords = 300

const ids = regions.map(({ id }) => id)
const region = z.enum(ids, 'unreadable')
const list = <T extends z.ZodType>(of: T) => z.array(of, 'unreadable').max(40, 'unreadable').default([])

/** Where it hurts and, for all of it, what it is like; or that it hurts nowhere. */
export const BodyForm = z.object({
  key: z.uuid('unreadable'),
  /** The drawing that was on the page when this one began; empty when there was none. */
  after: z.union([z.literal(''), z.uuid()], 'unreadable').default(''),
  nowhere: z.literal('yes', 'unreadable').optional(),
  place: list(region),
  kind: list(z.enum(kinds, 'unreadable')),
  words: optionalWords(longestKindWords),
})
export type BodyForm = z.infer<typeof BodyForm>

/** What it is like in each of these places; the form has a `kind-` and a `words-` for each. */
export const KindsForm = BodyForm.pick({ key: true, after: true, place: true }).extend({
  place: z.array(region, 'unreadable').min(1, 'unreadable').max(40, 'unreadable'),
})
export const PlaceForm = z.object({
  kind: list(z.enum(kinds, 'unreadable')),
  words: optionalWords(longestKindWords),
})

/** One place that hurts, with words for this place alone. */
export type Mark = { region: Region; kinds: Kind[]; words: string | undefined }

/** What a person said of their body on one day. `nowhere` is an answer too; no map at all means they were not asked. */
export type Drawing = { nowhere: boolean; marks: Mark[]; kinds: Kind[]; words: string | undefined }
export type BodyMap = Drawing & { id: string; drawnAt: Date }
