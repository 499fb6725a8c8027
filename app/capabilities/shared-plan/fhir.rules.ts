import type { Author, Entry, Level, Version } from './contract.ts'
import { agreedVersion, headsOf, standingOf } from './rules.ts'

/** The LOINC answers for goal attainment, as the Person-Centered Outcomes guide 1.0.0 uses them (HL7/pco-ig, CC0). */
export const levelAnswers: Record<Level, { code: string; display: string }> = {
  'much-more': { code: 'LA34479-8', display: 'Much better than expected' },
  more: { code: 'LA34480-6', display: 'Better than expected' },
  hoped: { code: 'LA34481-4', display: 'Expected outcome' },
  start: { code: 'LA34483-0', display: 'Less than expected' },
  less: { code: 'LA34484-8', display: 'Much less than expected' },
}

/** What an entry says now: the version both agreed to, or what stands, or what is proposed; the newest of several. */
export function saysNow(entry: Entry): Version | undefined {
  const [standing] = standingOf(entry)
  return agreedVersion(entry) ?? standing ?? headsOf(entry)[0] ?? entry.versions[0]
}

/** When anything of an entry changed last. */
export function changedAt({ begunAt, stateAt, versions, said }: Entry): Date {
  const all = [
    begunAt,
    stateAt,
    ...versions.map(({ writtenAt }) => writtenAt),
    ...said.flatMap(({ at, withdrawnAt }) => [at, ...(withdrawnAt ? [withdrawnAt] : [])]),
  ]
  return new Date(Math.max(...all.map((at) => at.getTime())))
}

/** What else is in force, and who sees it differently: it stays visible wherever the entry goes. */
export function besides(entry: Entry): { author: Author; at: Date; text: string }[] {
  const now = saysNow(entry)
  const others = headsOf(entry).filter(({ id }) => id !== now?.id)
  const views = entry.said.filter(
    ({ what, withdrawnAt }) => what === 'sees-it-differently' && withdrawnAt === undefined,
  )
  return [
    ...others.map(({ author, writtenAt, content }) => ({ author, at: writtenAt, text: content.words })),
    ...views.flatMap(({ author, at, words }) => (words ? [{ author, at, text: words }] : [])),
  ]
}

/** The membership behind an author; none for the person. */
export const memberOf = (author: Author): string | undefined =>
  author.side === 'professional' ? author.id : undefined
