import type { Brief, Reason, Section } from './contract.ts'

const soon = 14 * 24 * 60 * 60 * 1000

type Times = {
  joinedAt: Date | undefined
  sharedAt: Date | undefined
  changedAt: Date | undefined
  reviewedAt: Date | undefined
  until: Date | undefined
}

const rules: [Reason, (times: Times, now: Date) => boolean][] = [
  ['joined', ({ joinedAt }) => joinedAt !== undefined],
  ['newly-shared', ({ sharedAt, reviewedAt }) => reviewedAt === undefined || after(sharedAt, reviewedAt)],
  ['new-since-reviewed', ({ changedAt, reviewedAt }) => after(changedAt, reviewedAt)],
  ['ends-soon', ({ until }, now) => until !== undefined && until.getTime() < now.getTime() + soon],
  ['reviewed', () => true],
]

/** Why a person is in the caseload now: the first rule that fits. Nothing here knows how anyone is. */
export function reasonFor(times: Times, now: Date): Reason {
  return (rules.find(([, fits]) => fits(times, now)) ?? ['reviewed'])[0] as Reason
}

/** The reason that stands at a place of that same order, counted from 1. */
export function reasonOfRank(rank: number): Reason {
  return (rules[rank - 1] ?? ['reviewed'])[0] as Reason
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
