import { z } from 'zod'
import { type FindingId, findingIds } from '../evidence/contract.ts'
import { ClinicalReview } from '../programme/contract.ts'

/** The channels of the mixing console: five tensions, two pitches of loss, and the pull of a diagnosis. */
export const channelIds = ['A', 'B', 'C', 'D', 'E', 'professionalLoss', 'personalLoss', 'sirenSong'] as const
export type ChannelId = (typeof channelIds)[number]

/** Where somebody reads about each finding. */
export const readingHref = (finding: FindingId): string => `/reflection/${finding}`

/** The finding that is read about at each channel. The paper's drawing is not held, so the placing is ours. */
export const findingOf: Record<ChannelId, FindingId> = {
  A: 'juxtaposed-models',
  B: 'geography',
  C: 'geography',
  D: 'geography',
  E: 'dual-advocacy',
  professionalLoss: 'personal-costs',
  personalLoss: 'personal-costs',
  sirenSong: 'sceptical-lens',
}

/** The finding that is read about at the whole desk: it is about the mix, and belongs to no channel alone. */
export const findingOfTheDesk: FindingId = 'craft'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is lower-case words joined by hyphens')

/** What a page says of itself. */
export const ReadingFront = z.strictObject({
  id: z.enum(findingIds),
  /** Raised with every change of what is said. */
  version: z.number().int().min(1),
  kind: z.literal('reading'),
  title: z.string().trim().min(1).max(60),
  /** Trials, guidelines and other works: ids under content/evidence/works. */
  restsOn: z.array(id),
  /** The finding that it is about, first of all. */
  answers: z.array(id),
  sourcesCheckedOn: z.iso.date(),
  clinicalReview: ClinicalReview,
  /** As measured; `npm run content -- --measure` writes it. */
  readingAge: z.number(),
})

/** One finding, for professionals. The three parts are Markdown: paragraphs, lists and strong words. */
export type Reading = z.infer<typeof ReadingFront> & { found: string; sure: string; week: string }
