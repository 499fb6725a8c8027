import { changeOf } from '../change/rules.ts'
import type { InstrumentId } from '../instruments/contract.ts'
import { halfUp } from '../scoring/rounding.rules.ts'
import { bandOf } from './bands.rules.ts'
import { pseqBands } from './contract.ts'
import type { Interpretation } from './rules.ts'

type Judge = (before: number, after: number, delta: number) => Interpretation

const judges: Partial<Record<InstrumentId, Judge>> = {
  'nrs-average': immpact,
  peg: (_, __, delta) => ({ category: noticeable(Math.abs(delta)) }),
  'pseq-10': confidence,
  'who-5': (_, __, delta) => ({ important: Math.abs(delta) >= 10 }),
}

/**
 * What published thresholds make of a change between two exact scores; for nobody's eyes, as the rest of this folder.
 * Empty where a score is missing or no threshold holds, as for PHQ-9 and GAD-7.
 */
export function interpretationOfChange(
  id: InstrumentId,
  before: number | undefined,
  after: number | undefined,
): Interpretation {
  const change = changeOf(id, before, after)
  if (before === undefined || after === undefined || !change) return {}
  return judges[id]?.(before, after, change.delta) ?? {}
}

/** Per cent of decrease from where somebody began: Dworkin 2008. */
function immpact(before: number, after: number): Interpretation {
  if (before === 0) return { category: 'undefined_baseline_zero' }
  const decrease = (100 * (before - after)) / before
  const category =
    decrease >= 50
      ? 'substantial'
      : decrease >= 30
        ? 'moderate'
        : decrease >= 10
          ? 'minimal'
          : 'no_important_decrease'
  return { category, pctDecrease: halfUp(decrease, 1) }
}

/** Between the two ends of what studies found, 1.0 and 1.75 (Reed 2024, PMC10859144); how they are used is our decision. */
function noticeable(size: number): string {
  if (size < 1) return 'within_noise'
  return size < 1.75 ? 'possibly_noticeable' : 'likely_noticeable'
}

/** Chiarotto 2016 for 5.5 points; measurely.com.au for 7 and a better band; Dube 2021 for 11.52. */
function confidence(before: number, after: number, delta: number): Interpretation {
  const changedBand = bandOf(pseqBands, before) !== bandOf(pseqBands, after)
  return {
    micImproved: delta >= 5.5,
    eppocCscImproved: delta >= 7 && changedBand,
    beyondMdc95: Math.abs(delta) > 11.52,
  }
}
