import { type InstrumentId, instruments } from '../instruments/contract.ts'
import { selfHarmItem } from '../instruments/phq-9.contract.ts'
import { type Answers, readAnswers } from '../scoring/answers.rules.ts'
import type { Answer, Mode } from '../scoring/contract.ts'
import { scoreOf } from '../scoring/rules.ts'
import { bandOf } from './bands.rules.ts'
import { bands, nrsBands, pseqBands } from './contract.ts'
import { fibromyalgia2016 } from './fibromyalgia.rules.ts'

/** Bands, flags and grades by name. What cannot be said for want of an answer is undefined. */
export type Interpretation = Readonly<Record<string, string | number | boolean | undefined>>

type Shown = (scale: string) => number | undefined

const interpretations: Partial<Record<InstrumentId, (shown: Shown, given: Answers) => Interpretation>> = {
  'nrs-average': (shown) => ({ eppocBand: bandOf(nrsBands, shown('score')) }),
  'pseq-10': (shown) => ({ eppocBand: bandOf(pseqBands, shown('score')) }),
  'gcps-r': (shown, given) => ({ grade: gradeOf(shown('peg'), given) }),
  'phq-9': (_, given) => ({ selfHarmItem: stateOf(given.get(selfHarmItem)) }),
  'phq-4': (shown) => ({ gad2Positive: atLeast(3, shown('gad2')), phq2Positive: atLeast(3, shown('phq2')) }),
  'who-5': (shown) => ({ lowWellbeing: not(atLeast(13, shown('raw'))) }),
  pgic: (shown) => ({ immpact: immpactOf(shown('score')) }),
  'wpi-sss-2016': fibromyalgia2016,
}

/**
 * What published cut-offs make of answers. It is computed so that others can check it and is shown to nobody: no screen,
 * sort, reason or FHIR resource may import this folder. Refused answers have no interpretation.
 */
export function interpretationOf(
  id: InstrumentId,
  answers: readonly Answer[],
  mode: Mode = 'strict',
): Interpretation {
  const { status, scores } = scoreOf(id, answers, mode)
  if (status === 'invalid') return {}
  const shown: Shown = (scale) => scores[scale]?.shown
  const { given } = readAnswers(instruments[id].items, answers)
  const own = bands[id]
  return { ...(own && { band: bandOf(own, shown('score')) }), ...interpretations[id]?.(shown, given) }
}

const atLeast = (cutOff: number, score: number | undefined) =>
  score === undefined ? undefined : score >= cutOff
const not = (flag: boolean | undefined) => (flag === undefined ? undefined : !flag)

/** Any answer but "not at all" counts, whatever the total is and however much is missing; so does silence. */
function stateOf(answer: unknown): string {
  if (answer === undefined) return 'unanswered'
  return answer === 0 ? 'negative' : 'positive'
}

/** Von Korff 2020, PMC7097879: 0 no chronic pain, 1 mild, 2 bothersome, 3 high impact. */
function gradeOf(peg: number | undefined, given: Answers): number | undefined {
  const [pain, limits] = [given.get('pain_days'), given.get('limit_days')]
  if (pain === 'never' || pain === 'some_days') return 0
  if (pain === undefined || limits === undefined) return undefined
  if (limits === 'most_days' || limits === 'every_day') return 3
  if (peg === undefined) return undefined
  return peg >= 12 ? 2 : 1
}

/** Dworkin 2008. */
function immpactOf(answer: number | undefined): string | undefined {
  if (answer === undefined) return undefined
  return ['none', 'substantial', 'moderate', 'minimal'][answer] ?? 'none'
}
