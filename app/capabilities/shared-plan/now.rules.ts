import type { Entry, Level } from './contract.ts'

/** Where the person said they are with a goal, the last time. It does not carry on when the goal's words changed. */
export function whereNow(entry: Entry): { level: Level; at: Date } | undefined {
  const inForce = entry.versions.filter(({ ended }) => !ended).map(({ id }) => id)
  const said = entry.said.findLast(({ what, versionId }) => what === 'now' && inForce.includes(versionId))
  return said?.level && { level: said.level, at: said.at }
}
