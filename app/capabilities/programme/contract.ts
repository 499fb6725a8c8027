import { z } from 'zod'

/** Every exercise comes in three lengths. */
export const lengths = ['two-minutes', 'full', 'bad-day'] as const
export type Length = (typeof lengths)[number]

/** What a reader must be told beside a text. Each tag shows its own standard line; `general` shows none. */
export const safetyTags = [
  'general',
  'new-or-different',
  'stop-if-worse',
  'distress',
  'crisis',
  'medicines',
  'movement',
  'sleep',
  'safety-at-home',
  'disclosure',
] as const
export type SafetyTag = (typeof safetyTags)[number]

/** What the product promises to stand in each module, by its number; a module names the item that says it. */
export const mustContain = [
  ['your-pain-is-real', 'who-sees-what', 'red-flags', 'nobody-watches-live'],
  ['body-and-life-together', 'normal-scan-is-not-not-real', 'no-cure-promise'],
  ['goal-in-own-words'],
  ['toward-valued-activity'],
  ['stop-if-distress-rises', 'option-not-about-the-body'],
  ['new-or-different-check', 'works-offline', 'not-your-fault'],
  ['ask-about-apnoea-or-medicines', 'no-unsupervised-sleep-restriction'],
  ['feelings-are-normal-not-the-cause', 'help-link'],
  ['chosen-activity', 'when-to-stop'],
  ['access-is-revocable', 'safety-at-home'],
  ['signposts-for-benefits', 'grief-for-lost-roles'],
  ['never-stop-suddenly', 'no-dosing-advice', 'doing-nothing-now-is-an-option'],
  ['who-does-what-by-when', 'partnership-check'],
] as const

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is lower-case words joined by hyphens')
const day = z.iso.date()
const words = (most: number) => z.string().trim().min(1).max(most)
const length = z.enum(lengths)

export const ClinicalReview = z.union([
  z.literal('none'),
  z.strictObject({ name: words(100), profession: words(60), registration: words(60), date: day }),
])

const common = {
  id,
  /** Raised with every change of what is said. */
  version: z.number().int().min(1),
  module: z.number().int().min(0).max(12),
  title: words(60),
  /** Trials, guidelines and other works that a claim rests on: ids under content/evidence/works. */
  restsOn: z.array(id),
  /** What people asked for: ids of findings, papers, or qualitative works. */
  answers: z.array(id),
  sourcesCheckedOn: day,
  clinicalReview: ClinicalReview,
  /** As measured; `npm run content -- --measure` writes it. */
  readingAge: z.number(),
  safety: z.array(z.enum(safetyTags)).min(1),
  /** Terms that this text itself explains; they are left out of the reading age. */
  explains: z.array(words(40)).default([]),
}

const option = z.strictObject({ value: id, label: words(120), because: words(400).optional() })
const fieldCommon = {
  name: id,
  label: words(160),
  hint: words(240).optional(),
  /** The lengths in which it is asked; what was answered in one length is kept in all. */
  in: z
    .array(length)
    .min(1)
    .default([...lengths]),
}

/** One thing that an exercise asks for. Nothing is ever required. */
export const Field = z.discriminatedUnion('kind', [
  z.strictObject({ ...fieldCommon, kind: z.literal('line') }),
  z.strictObject({ ...fieldCommon, kind: z.literal('words') }),
  z.strictObject({ ...fieldCommon, kind: z.literal('lines'), most: z.number().int().min(2).max(10) }),
  z.strictObject({ ...fieldCommon, kind: z.literal('one'), options: z.array(option).min(2) }),
  z.strictObject({
    ...fieldCommon,
    kind: z.literal('many'),
    options: z.array(option).min(2),
    most: z.number().int().min(2).optional(),
  }),
  z.strictObject({ ...fieldCommon, kind: z.literal('minutes') }),
  z.strictObject({ ...fieldCommon, kind: z.literal('date') }),
  /** Seven days with a box for each part of the day. */
  z.strictObject({
    ...fieldCommon,
    kind: z.literal('week'),
    rows: z
      .array(z.strictObject({ value: id, label: words(40) }))
      .min(1)
      .max(4),
  }),
  /** Links that the person draws between what stands in other fields of this exercise. */
  z.strictObject({ ...fieldCommon, kind: z.literal('links'), between: z.array(id).min(2) }),
  /** Something that many people are told, to be sorted; `because` is what is known. Exempt from the language list. */
  z.strictObject({ ...fieldCommon, kind: z.literal('myth'), myth: words(160), because: words(400) }),
])
export type Field = z.infer<typeof Field>

/** A player leads through steps with the clock; it makes no sound unless it is asked to read aloud. */
const Player = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('breath'),
    in: z.number().int().min(2).max(8),
    out: z.number().int().min(2).max(10),
    seconds: z.strictObject({ 'two-minutes': z.number(), full: z.number(), 'bad-day': z.number() }),
  }),
  z.strictObject({
    kind: z.literal('steps'),
    steps: z
      .array(
        z.strictObject({
          say: words(240),
          seconds: z.number().int().min(3).max(120),
          in: z
            .array(length)
            .min(1)
            .default([...lengths]),
        }),
      )
      .min(3),
  }),
])
export type Player = z.infer<typeof Player>

export const ModuleFront = z.strictObject({
  ...common,
  kind: z.literal('module'),
  /** What it is for, in one line. */
  summary: words(160),
  /** Where each thing that must stand in the module stands. */
  contains: z.record(id, id),
})

export const CardFront = z.strictObject({
  ...common,
  kind: z.literal('card'),
  minutes: z.number().int().min(1).max(3),
})

export const ExerciseFront = z.strictObject({
  ...common,
  kind: z.literal('exercise'),
  /** What it is for, in one line. */
  summary: words(160),
  minutes: z.strictObject({
    'two-minutes': z.number().int().min(1).max(2),
    full: z.number().int().min(3).max(30),
    'bad-day': z.number().int().min(1).max(2),
  }),
  /** `one`: it is kept and changed over time. `many`: each time makes a new one. */
  keeps: z.enum(['one', 'many']),
  fields: z.array(Field).default([]),
  player: Player.optional(),
  /** How what was made is shown and printed. */
  document: z.enum(['list', 'page', 'letter', 'map', 'week', 'card']).default('list'),
  /** Another room that does this exercise's work, instead of fields of its own. */
  room: z.string().startsWith('/').optional(),
})

type Front = z.infer<typeof CardFront> | z.infer<typeof ExerciseFront> | z.infer<typeof ModuleFront>
export type ClinicalReview = Front['clinicalReview']

/** Body texts are Markdown: paragraphs, lists, strong words and links. */
export type Card = z.infer<typeof CardFront> & { body: string }

export type Exercise = z.infer<typeof ExerciseFront> & {
  /** What it is and why, before the steps. */
  body: string
  steps: Record<Length, string>
  ifItFeelsWrong: string
  /** For everything that can be heard. */
  transcript?: string
  /** A letter or page with {field-name} places, where the document is one. */
  template?: string
}

export type Module = z.infer<typeof ModuleFront> & {
  /** Part of its address, such as `flare-ups`. */
  slug: string
  body: string
  cards: Card[]
  exercises: Exercise[]
}
