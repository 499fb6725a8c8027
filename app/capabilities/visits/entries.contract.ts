import { z } from 'zod'
import type { PaperMark } from '../../platform/pure/paper-mark.ts'
import { optionalWords, requiredLine, requiredWords } from '../../platform/pure/words.ts'
import type { Named, Side } from './contract.ts'

export const kinds = ['topic', 'note', 'decision', 'option'] as const
export type Kind = (typeof kinds)[number]

export const longestTopic = 600
export const longestNote = 4000
export const longestLine = 600
export const longestName = 80
export const mostTopics = 3

/** Whose need something is, and what sort of thing is weighed up. */
export const whoseNeeds = ['person', 'professional', 'both', 'somebody-else'] as const
export const sorts = ['test', 'medicine', 'something-else'] as const

/** What an entry says, by field. Days are kept as 2026-12-03, people as `professional:` or `team:` and their id. */
export type Fields = Record<string, string>

/** One state of an entry. A draft was written with a helper and waits for the person to confirm it. */
export type Version = {
  id: string
  fields: Fields
  author: { id: string; name: string } | undefined
  writtenAt: Date
  helper: string | undefined
  draft: boolean
  superseded: boolean
}

export type Entry = {
  id: string
  visitId: string
  kind: Kind
  side: Side
  author: { id: string; name: string } | undefined
  madeAt: Date
  place: number
  parked: { at: Date; owner: Owner; takenTo: string | undefined } | undefined
  closed: { at: Date; as: 'done' | 'dropped' } | undefined
  /** The versions in force, newest first: more than one were written at the same time, and both are kept. */
  heads: Version[]
  earlier: Version[]
  /** Where it was typed in from paper. */
  mark?: PaperMark | undefined
}

/** Who will take up what is parked: the person another time, or a professional or a team. */
export type Owner = { kind: 'me' } | Named

const key = z.uuid('unreadable')
const after = z.preprocess(
  (typed) => [typed ?? []].flat().filter(Boolean),
  z.array(z.uuid('unreadable')).max(50, 'unreadable'),
)
const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const who = new RegExp(`^(person|other|(professional|team):${id})$`)
const head = { key, after }

const shapes = {
  topic: z.object({ ...head, words: requiredWords(longestTopic) }),
  note: z.object({ ...head, words: requiredWords(longestNote) }),
  decision: z.object({
    ...head,
    what: requiredWords(longestLine),
    who: z.string({ error: 'choose' }).regex(who, 'choose'),
    'who-other': optionalWords(longestName),
  }),
  option: z.object({
    ...head,
    what: requiredWords(longestLine),
    sort: z.enum(sorts, 'choose'),
    why: optionalWords(longestLine),
    hoped: optionalWords(longestLine),
    whose: z.enum(whoseNeeds, 'choose'),
    nothing: optionalWords(longestLine),
    others: optionalWords(longestLine),
  }),
} as const

/** The shape of the form of one kind. */
export function shapeOf(kind: Kind) {
  return shapes[kind] as z.ZodType<{ key: string; after: string[] } & Record<string, unknown>>
}

/** The day that each kind asks for, if it does. */
export const dayOf: Partial<Record<Kind, string>> = { decision: 'by', option: 'review' }

export const OwnerForm = z.object({
  owner: z.string({ error: 'choose' }).regex(new RegExp(`^(me|(professional|team):${id})$`), 'choose'),
})

export const AgendaForm = z.object({
  key,
  act: z.enum(['up', 'down', 'park', 'back', 'take', 'agree'], 'unreadable'),
  entry: z.preprocess((typed) => (typed === '' ? undefined : typed), key.optional()),
  /** The topics as they stood on the page, in order. */
  order: z.string('unreadable').max(400, 'unreadable').default(''),
})
export type AgendaForm = z.infer<typeof AgendaForm>

export const ReadyForm = z.object({ key, ready: z.enum(['yes', 'no'], 'unreadable') })
export const HelperForm = z.object({ key, name: requiredLine(longestName) })
export const CloseForm = z.object({ key, as: z.enum(['done', 'dropped', 'open'], 'unreadable') })
export const CalledOffForm = z.object({ key, off: z.enum(['yes', 'no'], 'unreadable') })

/** True for a kind that can be written at a visit’s own page. */
export function isKind(typed: string): typed is Kind {
  return (kinds as readonly string[]).includes(typed)
}
