import type { Brief, Due, Reason, Section } from './contract.ts'

const day = 24 * 60 * 60 * 1000
const soon = 14 * day
const ahead = 7 * day

type Times = {
  joinedAt: Date | undefined
  /** The first thing that waits for this professional, and when it is due. */
  due: { kind: Due; at: Date } | undefined
  sharedAt: Date | undefined
  changedAt: Date | undefined
  reviewedAt: Date | undefined
  until: Date | undefined
}

const rules: [Exclude<Reason, Due> | 'due', (times: Times, now: Date) => boolean][] = [
  ['joined', ({ joinedAt }) => joinedAt !== undefined],
  ['due', ({ due }, now) => due !== undefined && due.at.getTime() < now.getTime() + ahead],
  ['newly-shared', ({ sharedAt, reviewedAt }) => reviewedAt === undefined || after(sharedAt, reviewedAt)],
  ['new-since-reviewed', ({ changedAt, reviewedAt }) => after(changedAt, reviewedAt)],
  ['ends-soon', ({ until }, now) => until !== undefined && until.getTime() < now.getTime() + soon],
  ['reviewed', () => true],
]

/** Why a person is in the caseload now: the first rule that fits. Nothing here knows how anyone is. */
export function reasonFor(times: Times, now: Date): Reason {
  return reasonOfRank(rankOf(times, now), times.due?.kind)
}

/** The place, counted from 1, of the first rule that fits. */
export function rankOf(times: Times, now: Date): number {
  return rules.findIndex(([, fits]) => fits(times, now)) + 1
}

/** The reason that stands at a place of that same order, counted from 1; what is due says of what kind it is. */
export function reasonOfRank(rank: number, due: Due | undefined): Reason {
  const [reason] = rules[rank - 1] ?? ['reviewed' as const]
  return reason === 'due' ? (due ?? 'review-due') : reason
}

function after(a: Date | undefined, b: Date | undefined): boolean {
  return a !== undefined && b !== undefined && a > b
}

/** What a grantee of these sections, reaching back to `from`, sees of a person's own whole picture. */
export function asSeen(whole: Brief, sections: readonly Section[], from: Date): Brief {
  const has = (section: Section) => sections.includes(section)
  return {
    ...whole,
    shared: [...sections],
    whatMatters: has('goals-and-plan') ? whole.whatMatters : undefined,
    knowMe: has('story') ? whole.knowMe : undefined,
    checkIns: has('check-ins') ? whole.checkIns.filter((checkIn) => checkIn.at >= from) : [],
  }
}

/** Check-ins that arrived after the last review, or all of them where there was none. */
export function newSince(brief: Pick<Brief, 'checkIns'>, reviewedAt: Date | undefined): Brief['checkIns'] {
  return brief.checkIns.filter((checkIn) => reviewedAt === undefined || checkIn.at > reviewedAt)
}

/** A review holds until something newer arrives: it lapses, visibly, by itself. */
export function hasLapsed(brief: Brief, reviewedAt: Date): boolean {
  const newest = [brief.checkIns[0]?.at, brief.knowMe?.writtenAt, brief.whatMatters?.writtenAt]
  return newest.some((at) => after(at, reviewedAt))
}
