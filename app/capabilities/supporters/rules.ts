import type { SupporterState } from './contract.ts'

const day = 24 * 60 * 60 * 1000

/** A code for family waits a week: it is given from hand to hand. */
export function codeUntil(at: Date): Date {
  return new Date(at.getTime() + 7 * day)
}

type Times = {
  codeUntil: Date
  until: Date
  joinedAt: Date | undefined
  confirmedAt: Date | undefined
  refusedAt: Date | undefined
  endedAt: Date | undefined
  leftAt: Date | undefined
}

/** Where it stands; the first line that fits is the answer. */
export function supporterState(times: Times, now: Date): SupporterState {
  if (times.endedAt) return 'ended'
  if (times.refusedAt) return 'refused'
  if (times.leftAt) return 'left'
  if (times.until <= now) return 'over'
  if (times.confirmedAt) return 'open'
  if (times.joinedAt) return 'joined'
  return times.codeUntil <= now ? 'lapsed' : 'waiting'
}
