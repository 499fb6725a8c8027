import type { PatternBrief } from '../measures/patterns/contract.ts'
import type { PlanBrief } from '../shared-plan/contract.ts'
import type { Grant, Section } from '../sharing/contract.ts'
import type { VisitBrief } from '../visits/brief.contract.ts'
import type { OutcomeKind } from './outcomes/contract.ts'

export type { Grant, Section }

/** The sections in the order a brief names them. */
export const parts = [
  'story',
  'what-i-have-tried',
  'goals-and-plan',
  'visits',
  'messages',
  'check-ins',
  'measures',
] as const satisfies readonly Section[]

/** What somebody waits for; a reminder is one's own. */
export const dues = [
  'message-promised',
  'agenda-ready',
  'plan-awaits',
  'review-due',
  'contact-agreed',
  'reminder',
] as const
export type Due = (typeof dues)[number]

/** Why a person stands in the caseload now, in the order of the list. Never how they are. */
export const reasons = [
  'joined',
  ...dues,
  'newly-shared',
  'new-since-reviewed',
  'ends-soon',
  'reviewed',
] as const
export type Reason = (typeof reasons)[number] | 'removed'

export type CaseloadRow = {
  personId: string
  name: string
  reason: Reason
  /** When the reason arose; for ends-soon, when sharing ends. */
  at: Date
  until: Date | undefined
  /** What this professional last did about it and has not taken back; the last of all where no review came after. */
  done: { kind: OutcomeKind; at: Date; remindOn: Date | undefined; last: boolean } | undefined
  /** Who has taken this person on, for a team. */
  claim: { name: string; own: boolean } | undefined
}

/** What a professional asks to see of their list. */
export const views = ['everyone', 'mine', 'team', 'removed'] as const
export type Asked = {
  view: (typeof views)[number]
  reason: (typeof reasons)[number] | undefined
  teamId: string | undefined
}

export type Place = { rank: number; at: Date; personId: string }

/** One week of a shared check-in, as a brief shows it. */
export type BriefCheckIn = {
  id: string
  at: Date
  life: 1 | 2 | 3 | 4 | 5
  wentWell: string | undefined
  note: string | undefined
}

export type Written = { words: string; writtenAt: Date }

/** What a brief holds. What is not shared is `undefined`, and looks like what was never written. */
export type Brief = {
  personId: string
  name: string
  shared: Section[]
  until: Date | undefined
  whatMatters: Written | undefined
  knowMe: Written | undefined
  tried: Written | undefined
  plan: PlanBrief | undefined
  visits: VisitBrief | undefined
  checkIns: BriefCheckIn[]
  /** What the person shows of their measures, pain by itself left out. */
  measures: PatternBrief[]
  /** When each part that is shared last changed. */
  changed: Partial<Record<Section, Date>>
}

/** What somebody would see of a person: these sections, each reaching back to then. */
export type Seen = Partial<Record<Section, Date>>

export type Review = { markId: string; at: Date }
export const briefCheckIns = 8
