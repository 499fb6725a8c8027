import { z } from 'zod'
import { Questionnaire } from './questionnaire.contract.ts'

const day = z.iso.date()
const line = z.string().min(1).max(600)
const address = z.url({ protocol: /^https?$/ })

/** Never given without a service that names who acts on answers. */
export const offUntilNamed: readonly string[] = ['phq-9', 'gad-7']
/** Asked about professionals; their wording is the site's to bring, whatever is found. */
export const alwaysGated: readonly string[] = ['care', 'collaborate', 'hccq-6']
/** Whoever opens one of these is shown help now, whatever they answer. */
export const showsHelpNow: readonly string[] = ['phq-9']

const Head = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: line,
  /** What it is about, for the person, without repeating a question. */
  about: line,
  offered: z.enum(['open', 'off-until-named', 'gated']),
  helpNow: z.literal(true).optional(),
  /** Nothing here has been reviewed by a clinician, and no other value exists until one has. */
  clinicalReview: z.literal('none'),
})

const shows = z.array(z.enum(['wording', 'terms', 'codes'])).min(1)

/** A file that was opened: which, where, at which commit, and what it shows. */
const OpenedFile = z.strictObject({
  shows,
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  commit: z.string().regex(/^[0-9a-f]{40}$/),
  path: line,
  licence: line,
  openedOn: day,
  says: line,
  codes: z.array(z.string()).optional(),
})
const OpenedPage = z.strictObject({ shows, address, openedOn: day, says: line })

const Licence = z.strictObject({
  holder: line,
  terms: line,
  evidence: z.array(z.union([OpenedFile, OpenedPage])),
  /** Why the wording is not here, and what was looked for and not found. */
  gated: line.optional(),
})

/** A work that a note stands on. One that was opened says where and when. */
const Source = z
  .strictObject({ cite: line, address: address.optional(), openedOn: day.optional() })
  .refine((each) => Boolean(each.address) === Boolean(each.openedOn), 'what was opened says where and when')

const basis = z.enum(['published', 'derived', 'policy', 'memory'])
const code = z.string().min(1)

/** What may be answered to one item, by its code. Without `to`, a number may be as large as it is. */
const ScoredItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('whole'),
    code,
    from: z.int(),
    to: z.int().optional(),
    na: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.enum(['one', 'many']), code, choices: z.array(code).min(2) }),
  z.strictObject({ kind: z.literal('unscored'), code }),
])
export type ScoredItem = z.infer<typeof ScoredItem>

const Scoring = z.strictObject({
  /** For the person. */
  note: line,
  /** For whoever checks the rule. */
  rule: line,
  missing: z.strictObject({ rule: line, basis }),
  better: z.enum(['lower', 'higher']),
  items: z.array(ScoredItem).min(1),
  loinc: z.strictObject({ panel: code.optional(), scores: z.record(z.string(), code).optional() }).optional(),
  sources: z.array(Source).min(1),
})

const Change = z
  .strictObject({
    /** For the person: what is known of a change in the score. */
    note: line,
    /** A smaller change is too small to tell. */
    tooSmall: z
      .strictObject({ below: z.number().positive(), unit: z.enum(['points', 'percent']), basis })
      .nullable(),
    sources: z.array(Source),
  })
  .refine(({ tooSmall, sources }) => !tooSmall || sources.length > 0, 'a limit has a source')

/** One instrument as it lies in content/instruments: what is in each file of its folder. */
export const Pack = z.strictObject({
  pack: Head,
  questionnaire: Questionnaire,
  licence: Licence,
  scoring: Scoring,
  change: Change,
})
export type Pack = z.infer<typeof Pack>

export const packFiles = ['pack', 'questionnaire', 'licence', 'scoring', 'change'] as const
export type PackFile = (typeof packFiles)[number]
