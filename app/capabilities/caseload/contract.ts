import type { PlanBrief } from '../shared-plan/contract.ts'
import type { Grant, Section } from '../sharing/contract.ts'
import type { VisitBrief } from '../visits/brief.contract.ts'

export type { Grant, Section }

/** The sections in the order a brief names them. */
export const parts = [
  'story',
  'what-i-have-tried',
  'goals-and-plan',
  'visits',
  'messages',
  'check-ins',
] as const satisfies readonly Section[]

/** Why a person stands in the caseload now. Never how they are. */
export type Reason = 'joined' | Due | 'newly-shared' | 'new-since-reviewed' | 'ends-soon' | 'reviewed'

/** What somebody waits for. */
export type Due = 'message-promised' | 'agenda-ready' | 'plan-awaits' | 'review-due'

export type CaseloadRow = {
  personId: string
  name: string
  reason: Reason
  /** When the reason arose; for ends-soon, when sharing ends. */
  at: Date
  until: Date | undefined
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
  /** When each part that is shared last changed. */
  changed: Partial<Record<Section, Date>>
}

/** What somebody would see of a person: these sections, each reaching back to then. */
export type Seen = Partial<Record<Section, Date>>

export type Review = { markId: string; at: Date }
export const briefCheckIns = 8
