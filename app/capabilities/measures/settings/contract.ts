import { z } from 'zod'
import { optionalWords, requiredLine, requiredWords } from '../../../platform/pure/words.ts'
import type { Pack } from '../packs/contract.ts'
import type { Questionnaire } from '../packs/questionnaire.contract.ts'
import type { SiteText } from '../packs/site-text.contract.ts'

/** Who acts on answers, in the service's own words; shown to the person beside the form. */
export type Actor = { name: string; role: string; readWithin: string; phone: string }

/** A service's own licensed words, as they were confirmed. Responses name them by `version`. */
export type OwnText = {
  id: string
  version: string
  text: SiteText
  confirmedBy: string
  addedBy: string
  addedAt: Date
}

/** What a service says of one instrument; what it never said is absent. */
export type Setting = { on: boolean | undefined; actor: Actor | undefined; own: OwnText | undefined }

/** What one service says of all of them. */
export type SiteSettings = {
  service: { id: string; name: string }
  allOff: boolean
  settings: ReadonlyMap<string, Setting>
}

/** Something that a service changed about an instrument, by whom; `who` is the one who was named. */
export type Change = {
  kind: 'on' | 'off' | 'actor' | 'actor-ended' | 'text' | 'text-ended'
  at: Date
  by: string
  who: string
}

/** An instrument that a person can be asked to fill in, in the words in which it is shown. */
export type Offered = {
  id: string
  /** The version that a response keeps: the pack's, or `site:` and the id of a site's own words. */
  version: string
  pack: Pack
  questionnaire: Questionnaire
  /** Who acts on answers, with the service they belong to. Empty where the instrument needs nobody named. */
  acts: (Actor & { service: string })[]
  /** Whoever opens it is shown help now, whatever they answer. */
  helpNow: boolean
}

/** The instrument that stands for all of them. */
export const everything = '*'

/** The version under which answers to a site's own words are kept: `site:` and the id of that text. */
export const siteVersion = (textId: string): string => `site:${textId}`

const phone = requiredLine(40).refine((typed) => /^\+?[\d ()-]{3,40}$/.test(typed), 'phone')

export const SwitchForm = z.object({ on: z.enum(['yes', 'no'], 'unreadable') })

export const ActorForm = z.object({
  name: requiredLine(120),
  role: requiredLine(120),
  'read-within': requiredLine(160),
  phone,
})

export const longestQuestion = 600

/** Everything of a site's own text but its questions, whose fields follow from the instrument. */
export const OwnTextForm = z.object({
  holder: requiredLine(300),
  reference: requiredLine(300),
  copyright: requiredWords(600),
  'confirmed-by': requiredLine(120),
  'lead-in': optionalWords(longestQuestion),
})

/** The fields in which the words of a question and of its answers stand. */
export const questionField = (code: string): string => `question-${code}`
/** The field for the words of one answer, by the question's code and the answer's code or number. */
export const answerField = (code: string, answer: string | number): string => `answer-${code}-${answer}`
