import type { CheckIn } from './contract.ts'

const week = 7 * 24 * 60 * 60 * 1000

/** Check-ins are weekly: true when the last one is at least six days old, or there is none. Never a nag. */
export function isCheckInOffered(last: Date | undefined, now: Date): boolean {
  return last === undefined || now.getTime() - last.getTime() >= week - 24 * 60 * 60 * 1000
}

/** A correction is possible for a week, so that a record that was read stays what was read. */
export function isCorrectable(checkIn: Pick<CheckIn, 'at' | 'superseded'>, now: Date): boolean {
  return !checkIn.superseded && now.getTime() - checkIn.at.getTime() < week
}
