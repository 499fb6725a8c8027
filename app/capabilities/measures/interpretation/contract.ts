import type { InstrumentId } from '../instruments/contract.ts'

/** Bands of a score, each with the score it begins at, the lowest first. */
export type Bands = readonly (readonly [from: number, band: string])[]

/** ePPOC and the Brief Pain Inventory: mdanderson.org/bpi, ahsri.atlassian.net. PEG has no published bands. */
export const nrsBands: Bands = [
  [0, 'mild'],
  [5, 'moderate'],
  [7, 'severe'],
]

/** The impairment that ePPOC sees in low confidence: measurely.com.au. */
export const pseqBands: Bands = [
  [0, 'severe'],
  [20, 'moderate'],
  [31, 'mild'],
  [41, 'minimal'],
]

/** PHQ-9: Kroenke 2001. GAD-7: the PHQ and GAD-7 manual. PHQ-4: NINDS CDE F2495. Work ability: Jääskeläinen 2016. */
export const bands: Partial<Record<InstrumentId, Bands>> = {
  'phq-9': [
    [0, 'minimal'],
    [5, 'mild'],
    [10, 'moderate'],
    [15, 'moderately_severe'],
    [20, 'severe'],
  ],
  'gad-7': [
    [0, 'minimal'],
    [5, 'mild'],
    [10, 'moderate'],
    [15, 'severe'],
  ],
  'phq-4': [
    [0, 'none'],
    [3, 'mild'],
    [6, 'moderate'],
    [9, 'severe'],
  ],
  was: [
    [0, 'poor'],
    [6, 'moderate'],
    [8, 'good_excellent'],
  ],
}
