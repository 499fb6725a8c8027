import type { Version } from './contract.ts'

type Known = Pick<Version, 'id'>

/** The versions in force whose place a new one takes: those it was written after, and no other. */
export function takesThePlaceOf<T extends Known>(heads: T[], after: string[]): T[] {
  return heads.filter(({ id }) => after.includes(id))
}

/** Without those whose place another of them took: a device names what it read and what it wrote since. */
export function newestOf<T extends Pick<Version, 'id' | 'after'>>(versions: T[]): T[] {
  return versions.filter(({ id }) => !versions.some(({ after }) => after.includes(id)))
}

const pause = 30 * 60 * 1000

/**
 * The sitting a new version belongs to: that of the one version it follows, if it was in force until now and not long
 * ago. Undefined: a new sitting begins.
 */
export function sittingOf(replaced: Pick<Version, 'sitting' | 'writtenAt'>[], at: Date): string | undefined {
  const [only] = replaced
  if (!only || replaced.length > 1) return undefined
  return at.getTime() - only.writtenAt.getTime() < pause ? only.sitting : undefined
}

/** One entry for each sitting, as it ended, grouped by day; newest first. */
export function historyByDay<T extends Pick<Version, 'id' | 'sitting' | 'writtenAt'>>(
  versions: T[],
  dayOf: (at: Date) => string,
): { day: string; versions: T[] }[] {
  const newestFirst = versions.toSorted((one, other) => other.writtenAt.getTime() - one.writtenAt.getTime())
  const last = [...Map.groupBy(newestFirst, ({ sitting }) => sitting).values()].flatMap(([end]) => end ?? [])
  return [...Map.groupBy(last, ({ writtenAt }) => dayOf(writtenAt))].map(([day, onDay]) => ({
    day,
    versions: onDay,
  }))
}
