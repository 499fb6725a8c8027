import type { Copy, WholeVisit } from './whole.contract.ts'

/** Whether anything that a copy would show came after it was made: then it is not what was noted. */
export function isOutdated({ visit, entries }: WholeVisit, copy: Pick<Copy, 'at'>): boolean {
  const times = [
    visit.changedAt,
    visit.readyAt,
    visit.calledOffAt,
    ...entries.flatMap((entry) => [
      entry.madeAt,
      entry.closed?.at,
      entry.parked?.at,
      ...entry.heads.map(({ writtenAt }) => writtenAt),
    ]),
  ]
  return times.some((at) => at !== undefined && at > copy.at)
}
