import type { Finding, FindingId, Review, Study } from './contract.ts'

/** Something that a reader of one finding should know before leaning on its list of studies. */
export type Caution =
  | { kind: 'list-of-another'; of: FindingId }
  | { kind: 'count-differs'; printed: number; stated: number }
  | { kind: 'key-count-differs'; listed: number; stated: number }
  | { kind: 'quoted-but-not-listed'; refs: number[] }

/** A place where the figures of the whole paper do not agree, worked out from its table. */
export type Note =
  | { kind: 'countries'; text: number; table: number }
  | { kind: 'participants'; claim: string; counted: number; sum: number; unknown: number; once: number }
  | { kind: 'concepts'; sum: number; stated: number; left: number }
  | { kind: 'same-list'; findings: FindingId[] }

type Facts = Pick<Review, 'findings' | 'studies'>

const total = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0)
const listOf = ({ refsPrinted }: Finding) => refsPrinted.toSorted((a, b) => a - b).join()

/** Another finding for which the very same list is printed. */
export function sameListAs(finding: Finding, findings: readonly Finding[]): Finding | undefined {
  return findings.find((other) => other.id !== finding.id && listOf(other) === listOf(finding))
}

/** Whether the printed list is another finding's: it is printed there too, and only there it has the stated length. */
export function listIsUnusable(finding: Finding, findings: readonly Finding[]): boolean {
  const other = sameListAs(finding, findings)
  return other !== undefined && finding.refsPrinted.length !== finding.studiesStated
}

/** How many key studies stand in the printed list of a finding. */
export function keyStudiesListed(finding: Finding, studies: readonly Study[]): number {
  const key = new Set(studies.filter((each) => each.globalAppraisal === 'key').map(({ ref }) => ref))
  return finding.refsPrinted.filter((ref) => key.has(ref)).length
}

/** The studies that a finding's text quotes, and its list leaves out. */
export function quotedNotListed({ refsPrinted, refsCitedInProse }: Finding): number[] {
  return refsCitedInProse.filter((ref) => !refsPrinted.includes(ref))
}

/** Where the printed list, the stated counts and the text of a finding do not agree. */
export function cautionsOf(finding: Finding, { findings, studies }: Facts): Caution[] {
  const cautions: Caution[] = []
  const other = sameListAs(finding, findings)
  const lost = other !== undefined && listIsUnusable(finding, findings)
  const [printed, stated] = [finding.refsPrinted.length, finding.studiesStated]
  if (lost) cautions.push({ kind: 'list-of-another', of: other.id })
  if (!lost && printed !== stated) cautions.push({ kind: 'count-differs', printed, stated })
  const listed = keyStudiesListed(finding, studies)
  if (!lost && listed !== finding.keyStated)
    cautions.push({ kind: 'key-count-differs', listed, stated: finding.keyStated })
  const refs = quotedNotListed(finding)
  if (refs.length > 0) cautions.push({ kind: 'quoted-but-not-listed', refs })
  return cautions
}

/** How many took part: as the table adds up, and with papers about the same people counted once. */
export function participantsOf(
  studies: readonly Study[],
): Omit<Extract<Note, { kind: 'participants' }>, 'kind' | 'claim'> {
  const counted = studies.filter(({ n }) => n !== null)
  const again = studies.filter(({ ref, sharesSampleWith }) => sharesSampleWith.some((other) => other < ref))
  const sum = total(counted.map(({ n }) => n ?? 0))
  return {
    counted: counted.length,
    unknown: studies.length - counted.length,
    sum,
    once: sum - total(again.map(({ n }) => n ?? 0)),
  }
}

/** Every place where the figures of the paper as a whole do not agree. Agreement is no note. */
export function notesOf({ claims, findings, studies }: Review): Note[] {
  const sum = total(findings.map(({ concepts }) => concepts))
  const [text, table] = [claims.countriesSumInText, studies.length]
  const people = participantsOf(studies)
  const claimed = Number(/\d+/.exec(claims.participants)?.[0])
  const pairs = findings.flatMap((finding) => {
    const other = sameListAs(finding, findings)
    return other && other.number > finding.number ? [[finding.id, other.id]] : []
  })
  return [
    ...(text === table ? [] : [{ kind: 'countries' as const, text, table }]),
    ...(people.sum > claimed
      ? []
      : [{ kind: 'participants' as const, claim: claims.participants, ...people }]),
    ...(sum === claims.conceptsTotal
      ? []
      : [{ kind: 'concepts' as const, sum, stated: claims.conceptsTotal, left: claims.conceptsNotFitting }]),
    ...pairs.map((ids) => ({ kind: 'same-list' as const, findings: ids })),
  ]
}
