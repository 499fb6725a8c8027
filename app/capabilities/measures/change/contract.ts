import type { InstrumentId } from '../instruments/contract.ts'

/**
 * The least difference of a score, in its own unit, that the people of a study could notice, with the study. Below it a
 * difference is too small to tell. PHQ-9 and GAD-7 have none: it depends too much on where somebody starts (Kounali
 * 2022, PMC9340848). Nor has average pain, where the published rule is a percentage.
 */
export const leastToTell: Partial<Record<InstrumentId, { points: number; source: string }>> = {
  peg: { points: 1, source: 'Reed 2024, PMC10859144' },
  'who-5': { points: 10, source: 'Valant help page' },
  'pseq-10': { points: 5.5, source: 'Chiarotto 2016' },
  'pseq-2': { points: 1.5, source: 'Chiarotto 2016' },
}
