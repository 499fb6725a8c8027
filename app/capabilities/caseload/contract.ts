import type { Section } from '../sharing/contract.ts'

export type { Section }

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

/** What a brief holds. A section that is not shared is `undefined`, and looks like one that was never written. */
export type Brief = {
  personId: string
  name: string
  shared: Section[]
  until: Date | undefined
  whatMatters: { words: string; writtenAt: Date } | undefined
  knowMe: { words: string; writtenAt: Date } | undefined
  checkIns: BriefCheckIn[]
}

export type Review = { markId: string; at: Date }
export const briefCheckIns = 8
