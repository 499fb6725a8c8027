import { copiesAnHour, daysToChangeYourMind } from './contract.ts'

const hour = 60 * 60 * 1000

/** When an erasure that is asked for now is due. */
export function dueAt(asked: Date): Date {
  return new Date(asked.getTime() + daysToChangeYourMind * 24 * hour)
}

/** When somebody who took copies at these times can take the next one; undefined: now. */
export function nextCopy(taken: readonly Date[], now: Date): Date | undefined {
  const recent = taken
    .map((at) => at.getTime())
    .filter((at) => at > now.getTime() - hour)
    .toSorted((a, b) => b - a)
  const last = recent[copiesAnHour - 1]
  return last === undefined ? undefined : new Date(last + hour)
}
