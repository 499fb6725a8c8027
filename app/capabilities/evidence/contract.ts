import { z } from 'zod'

export const findingIds = [
  'sceptical-lens',
  'juxtaposed-models',
  'geography',
  'dual-advocacy',
  'personal-costs',
  'craft',
] as const
export type FindingId = (typeof findingIds)[number]

const findingId = z.enum(findingIds)
const count = z.number().int().nonnegative()

/** One finding of the review, with what its table and its text say, also where the two do not agree. */
export const Finding = z.object({
  id: findingId,
  number: count,
  heading: z.string(),
  concepts: count,
  studiesStated: count,
  satisfactoryStated: count,
  keyStated: count,
  relevance: z.object({ direct: count, indirect: count, partial: count, uncertain: count }),
  confidenceStated: z.enum(['High', 'Moderate', 'Low', 'Very low']),
  /** The list of studies printed for it, by reference number. */
  refsPrinted: z.array(count),
  /** The studies quoted in its text. */
  refsCitedInProse: z.array(count),
})
export type Finding = z.infer<typeof Finding>

/** One of the studies that the review brought together. */
export const Study = z.object({
  id: z.string(),
  ref: count,
  firstAuthor: z.string(),
  year: count,
  country: z.string(),
  /** The paper's text counts Scotland as the UK. */
  countryAsCountedInText: z.string(),
  dataCollection: z.string(),
  analysis: z.string(),
  group: z.string(),
  groupLabel: z.string(),
  groupBasis: z.enum(['table', 'inferred', 'quote']),
  participants: z.string(),
  /** How many took part, where the table gives a number. */
  n: count.nullable(),
  globalAppraisal: z.enum(['key', 'satisfactory']),
  findings: z.array(findingId),
  findingsDoubtful: z.array(findingId),
  sharesSampleWith: z.array(count),
  citation: z.object({
    authorsRaw: z.string(),
    title: z.string(),
    journal: z.string().nullable(),
    volume: z.string().nullable(),
    issue: z.string().nullable(),
    pages: z.string().nullable(),
    year: count,
  }),
})
export type Study = z.infer<typeof Study>

export const Review = z.object({
  source: z.object({ citation: z.string(), doi: z.string(), licence: z.string() }),
  claims: z.object({
    conceptsTotal: count,
    conceptsNotFitting: count,
    participants: z.string(),
    /** What the counts by country in the text add up to; the counts themselves are not held. */
    countriesSumInText: count,
  }),
  groups: z.array(z.object({ id: z.string(), label: z.string(), studiesCounted: count })),
  findings: z.array(Finding),
  studies: z.array(Study),
})
export type Review = z.infer<typeof Review>

/** A trial, guideline or other work that a claim may rest on. */
export const Work = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.string().min(1),
  what: z.string().min(1),
  identifier: z.string().min(1),
  /** What was seen in it, with its figures. */
  facts: z.array(z.string().min(1)),
  /** How much of it was seen. */
  seen: z.string().min(1),
  /** What it found, for anyone to read: our own words, with the size of the effect. */
  found: z.string().min(1),
  openedOn: z.iso.date().optional(),
  address: z.url({ protocol: /^https$/ }).optional(),
})
export type Work = z.infer<typeof Work>

/** One of the papers of the evidence base beside the review. Facts only. */
export const Paper = z.object({
  id: z.enum(['varsi2021', 'partnership2016', 'services-lived-experience']),
  title: z.string().nullable(),
  titleNote: z.string().optional(),
  doi: z.string().optional(),
  trial: z.string().optional(),
  design: z.string(),
  setting: z.string().optional(),
  interview: z.string().optional(),
  participants: z.record(z.string(), count),
  themes: z.array(z.string()),
  notHeld: z.array(z.string()).optional(),
})
export type Paper = z.infer<typeof Paper>
export const Papers = z.object({ papers: z.array(Paper) })

/** The papers of the evidence base by their ids; the first is the review of 77 studies. */
export const paperIds = ['toye2017', 'varsi2021', 'partnership2016', 'services-lived-experience'] as const
export type PaperId = (typeof paperIds)[number]

/** Why something is said: a finding, a paper or a work, in words for anyone. */
export type Reason = {
  id: string
  kind: 'finding' | 'paper' | 'work'
  href: string
  title: string
  /** What it says, in our own words. */
  text: string
  /** As the review rates a finding, such as “Moderate”. */
  confidence?: string
  /** What a reader should know before leaning on it. */
  warnings: string[]
  /** How much of a work was seen. */
  seen?: string
}

const text = z.string().max(40).catch('')

/** What the list of studies can be narrowed by, as it was asked; anything unknown is read as no filter. */
export const StudyFilter = z.object({
  country: text,
  from: text,
  to: text,
  group: text,
  finding: findingId.or(z.literal('')).catch(''),
})
export type StudyFilter = z.infer<typeof StudyFilter>
