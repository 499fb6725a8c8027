import type { Finding, Study, StudyFilter } from './contract.ts'

/** Something that a reader of a finding should know before leaning on its list of studies. */
export type Caution =
  | { kind: 'list-of-another' }
  | { kind: 'count-differs'; printed: number; stated: number }
  | { kind: 'key-count-differs'; stated: number }
  | { kind: 'quoted-but-not-listed'; refs: number[] }

/** Where the printed list, the stated counts and the text of a finding do not agree. */
export function cautionsOf(finding: Finding): Caution[] {
  const cautions: Caution[] = []
  const lost = finding.refListWarning !== undefined
  if (lost) cautions.push({ kind: 'list-of-another' })
  if (!lost && !finding.refListCountMatches)
    cautions.push({
      kind: 'count-differs',
      printed: finding.refsPrinted.length,
      stated: finding.studiesStated,
    })
  if (!lost && !finding.refListKeyCountMatches)
    cautions.push({ kind: 'key-count-differs', stated: finding.keyStated })
  if (finding.proseRefsNotInList.length > 0)
    cautions.push({ kind: 'quoted-but-not-listed', refs: finding.proseRefsNotInList })
  return cautions
}

/** The studies that a filter leaves, by year and author. */
export function studiesFor(studies: readonly Study[], { group, finding }: StudyFilter): Study[] {
  return studies
    .filter((study) => group === '' || study.group === group)
    .filter((study) => finding === '' || study.findings.includes(finding))
    .toSorted((a, b) => b.year - a.year || a.firstAuthor.localeCompare(b.firstAuthor))
}

/** A reference as a reader would cite it. */
export function cite({ citation }: Study): string {
  const { authorsRaw, title, journal, volume, issue, pages, year } = citation
  const number = [volume, issue && `(${issue})`].filter(Boolean).join('')
  const where = [number, pages].filter(Boolean).join(':')
  const authors = authorsRaw.replace(/\.$/, '')
  return `${authors}. ${title}. ${[journal, year].filter(Boolean).join(' ')}${where ? `;${where}` : ''}.`
}
