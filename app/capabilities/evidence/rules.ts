import { type Review, type Study, StudyFilter } from './contract.ts'

/** The filter that was asked for; a group or a country that no study has is no filter. */
export function readFilter(asked: unknown, { groups, studies }: Review): StudyFilter {
  const filter = StudyFilter.parse(asked)
  const group = groups.some(({ id }) => id === filter.group) ? filter.group : ''
  const country = countriesOf(studies).some((each) => each.country === filter.country) ? filter.country : ''
  return { ...filter, group, country }
}

const yearIn = (typed: string) => (/^\d{4}$/.test(typed.trim()) ? Number(typed) : undefined)

/** Whether something was typed for a year that is none. */
export function isNoYear(typed: string): boolean {
  return typed.trim() !== '' && yearIn(typed) === undefined
}

/** The studies that a filter leaves, the newest first; what is no year narrows nothing. */
export function studiesFor(studies: readonly Study[], filter: StudyFilter): Study[] {
  const { country, group, finding } = filter
  const [from, to] = [yearIn(filter.from) ?? 0, yearIn(filter.to) ?? 9999]
  return studies
    .filter((study) => country === '' || study.countryAsCountedInText === country)
    .filter((study) => study.year >= from && study.year <= to)
    .filter((study) => group === '' || study.group === group)
    .filter((study) => finding === '' || study.findings.includes(finding))
    .toSorted((a, b) => b.year - a.year || a.firstAuthor.localeCompare(b.firstAuthor))
}

/** The countries of the studies with how many each has, the most first. Scotland counts as the UK, as in the paper's text. */
export function countriesOf(studies: readonly Study[]): { country: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { countryAsCountedInText: country } of studies)
    counts.set(country, (counts.get(country) ?? 0) + 1)
  return [...counts]
    .map(([country, count]) => ({ country, count }))
    .toSorted((a, b) => b.count - a.count || a.country.localeCompare(b.country))
}

/** A reference as a reader would cite it. */
export function cite({ citation }: Study): string {
  const { authorsRaw, title, journal, volume, issue, pages, year } = citation
  const number = [volume, issue && `(${issue})`].filter(Boolean).join('')
  const where = [number, pages].filter(Boolean).join(':')
  const authors = authorsRaw.replace(/\.$/, '')
  return `${authors}. ${title}. ${[journal, year].filter(Boolean).join(' ')}${where ? `;${where}` : ''}.`
}
