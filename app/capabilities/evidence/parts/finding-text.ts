import type { Text } from '../../../language/text.tsx'
import type { Finding, FindingId, PaperId, Review } from '../contract.ts'
import type { Caution } from '../notes.rules.ts'

type Facts = Pick<Review, 'findings' | 'studies'>

const own = {
  'sceptical-lens': 'evidence.sceptical_lens',
  'juxtaposed-models': 'evidence.juxtaposed_models',
  geography: 'evidence.geography',
  'dual-advocacy': 'evidence.dual_advocacy',
  'personal-costs': 'evidence.personal_costs',
  craft: 'evidence.craft',
} as const

const papers = {
  toye2017: 'evidence.paper_toye2017',
  varsi2021: 'evidence.paper_varsi2021',
  partnership2016: 'evidence.paper_partnership2016',
  'services-lived-experience': 'evidence.paper_services',
} as const

const ratings = {
  High: 'evidence.confidenceHigh',
  Moderate: 'evidence.confidenceModerate',
  Low: 'evidence.confidenceLow',
  'Very low': 'evidence.confidenceVerylow',
} as const

/** A finding in our own sentence. */
export function findingText(t: Text, id: FindingId): string {
  return t(own[id])
}

/** What a paper tells us, in our own sentences. */
export function paperText(t: Text, id: PaperId): string {
  return t(papers[id])
}

export function confidenceText(t: Text, finding: Finding): string {
  return t(ratings[finding.confidenceStated])
}

export function cautionText(t: Text, caution: Caution, finding: Finding, review: Facts): string {
  switch (caution.kind) {
    case 'list-of-another':
      return t('evidence.listOfAnother', {
        other: headingOf(review, caution.of),
        stated: finding.studiesStated,
        printed: finding.refsPrinted.length,
      })
    case 'count-differs':
      return t('evidence.countDiffers', { stated: caution.stated, printed: caution.printed })
    case 'key-count-differs':
      return t('evidence.keyCountDiffers', { stated: caution.stated, listed: caution.listed })
    case 'quoted-but-not-listed':
      return t('evidence.quotedNotListed', { studies: namesOf(review, caution.refs) })
  }
}

export const headingOf = ({ findings }: Facts, id: FindingId): string =>
  findings.find((finding) => finding.id === id)?.heading ?? id

const namesOf = ({ studies }: Facts, refs: number[]): string =>
  studies
    .filter(({ ref }) => refs.includes(ref))
    .map(({ firstAuthor, year }) => `${firstAuthor} ${year}`)
    .join(', ')
