import type { Text } from '../../../language/text.tsx'
import type { Finding, FindingId, PaperId, Study } from '../contract.ts'
import type { Caution } from '../rules.ts'

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

export function cautionText(t: Text, caution: Caution, finding: Finding, studies: readonly Study[]): string {
  const named = (refs: number[]) =>
    refs
      .map((ref) => studies.find((study) => study.ref === ref))
      .map((study) => (study ? `${study.firstAuthor} ${study.year}` : '?'))
      .join(', ')
  switch (caution.kind) {
    case 'list-of-another':
      return t('evidence.listOfAnother', { stated: finding.studiesStated })
    case 'count-differs':
      return t('evidence.countDiffers', { stated: caution.stated, printed: caution.printed })
    case 'key-count-differs':
      return t('evidence.keyCountDiffers', { stated: caution.stated })
    case 'quoted-but-not-listed':
      return t('evidence.quotedNotListed', { studies: named(caution.refs) })
  }
}
