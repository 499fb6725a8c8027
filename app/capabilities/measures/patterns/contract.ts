import { z } from 'zod'
import { requiredWords } from '../../../platform/pure/words.ts'
import { type Entry, type Level, levels } from '../../shared-plan/contract.ts'
import { type InstrumentId, instrumentIds } from '../instruments/contract.ts'
import { goalAttainment } from '../instruments/goal-attainment.contract.ts'

export type { Entry, Level }
export { levels }

/** Everything that can have a pattern: goals, and every instrument whose answers of one person have a score. */
export const patternIds = [goalAttainment, ...instrumentIds.filter((id) => id !== 'collaborate')] as const
/** One of them. */
export type PatternId = typeof goalAttainment | Exclude<InstrumentId, 'collaborate'>
/** Whether that is one of them. */
export const isPattern = (typed: string): typed is PatternId => patternIds.some((id) => id === typed)

/** Pain by itself: a tap away, and never where one did not ask for it. */
export const intensity: PatternId = 'nrs-average'

/** The goals' levels from the top of a picture: further is up. */
export const levelsFromTop: readonly Level[] = levels.toReversed()

/** One score of one filling-in. `stoodIn`: for so many items the mean of the others stood in. */
export type Score = { scale: string; value: number; shown: number; prorated: boolean; stoodIn: number }

/** One filling-in that was finished and not corrected since. */
export type Filled = {
  id: string
  instrument: string
  goalId: string | undefined
  /** A calendar day. */
  on: string
  at: Date
  scores: Score[]
  /** What was answered to the one question about pain by itself, in an instrument that asks more. */
  pain: number | undefined
  /** It came in a file from another system. */
  elsewhere?: true
}

/** What was going on then, in the person's words. */
export type Note = { id: string; instrument: string; day: string; words: string; writtenAt: Date }

/** That a pattern is shown to whoever holds the person's measures: what was finished from then on. */
export type Shown = { instrument: string; from: Date; at: Date }

/**
 * Where the person said they were with a goal, on a day. `own`: what that level means, in their words; `filled`: the
 * filling-in where they said so, which is shared as measures are, and not as the plan is.
 */
export type Said = { on: string; at: Date; level: Level; own: string | undefined; filled: string | undefined }
export type Goal = { id: string; words: string; said: Said[] }

/** Everything of a person's patterns that whoever asks may see. */
export type Patterns = { goals: Goal[]; filled: Filled[]; notes: Note[]; shown: Shown[] }

/** A picture's point. `joined`: to the one before it, since nothing was missed between. */
export type Point = {
  on: string
  value: number
  shown: number
  stoodIn: number
  joined: boolean
  elsewhere?: true
}

/** One number of an instrument, with the ends of its axis; `steps` of equal size lie between them. */
export type Scale = { name: string; from: number; to: number; steps: number; places: number }

/** What is known of a change: a smaller one is too small to tell, in points or in percent of where it began. */
export type Change = {
  note: string
  tooSmall: {
    below: number
    unit: 'points' | 'percent'
    basis: 'published' | 'derived' | 'policy' | 'memory'
  } | null
  sources: { cite: string; address?: string | undefined }[]
}

/** An instrument as its pattern is told: what it is about, which way is better, and what is known of change. */
export type About = {
  id: PatternId
  title: string
  about: string
  /** How the score is made and which way is better, in a sentence. */
  note: string
  better: 'lower' | 'higher'
  change: Change
  scales: Scale[]
}

/** One pattern as it is shown: its points by scale, pain by itself apart, and the person's notes beside it. */
export type Pattern = {
  about: About
  filled: Filled[]
  notes: Note[]
  shown: Shown | undefined
}

/** What stands at one line of an axis. */
export type AxisText =
  | 'patterns.axisLeast'
  | 'patterns.axisMost'
  | 'patterns.axisAt'
  | 'patterns.pgic1'
  | 'patterns.pgic4'
  | 'patterns.pgic7'

/** A score over time as it is drawn: places are counted in steps from the top, where the better end is. */
export type Picture = {
  axis: { value: number; text: AxisText }[]
  points: { on: string; place: number; open: boolean; joined: boolean }[]
  middle: { place: number; value: number }
  band: { places: [number, number]; by: number; first: number } | undefined
}

/** One pattern in a brief. Without a picture there are too few points for one. */
export type PatternBrief = {
  id: PatternId
  title: string
  better: About['better']
  note: { day: string; words: string } | undefined
  points: Point[]
  places: number
  picture: Picture | undefined
}

/** What somebody sees of patterns, as far back as they may look. */
export type Sight = { goals: Goal[]; goalNotes: Note[]; patterns: Pattern[] }

const day = { day: z.string().default(''), month: z.string().default(''), year: z.string().default('') }

export const NoteForm = z.object({
  key: z.uuid('unreadable'),
  'day-day': day.day,
  'day-month': day.month,
  'day-year': day.year,
  words: requiredWords(2000),
})
export type NoteForm = z.infer<typeof NoteForm>

/** How far back a pattern is shown: only what comes, or what is there already too. */
export const reaches = ['on', 'all'] as const
export type Reach = (typeof reaches)[number]
export const ShowForm = z.object({ key: z.uuid('unreadable'), reach: z.enum(reaches, 'choose') })
export const WithdrawForm = z.object({ note: z.uuid('unreadable') })
