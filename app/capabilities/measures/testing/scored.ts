import { type InstrumentId, instruments } from '../instruments/contract.ts'
import { pgicLabel } from '../instruments/pgic.contract.ts'
import { interpretationOf } from '../interpretation/rules.ts'
import type { Answer, Mode, Scoring } from '../scoring/contract.ts'
import { scoreOfGroup } from '../scoring/group.rules.ts'
import { halfUp } from '../scoring/rounding.rules.ts'
import { scoreOf } from '../scoring/rules.ts'
import { answer, inOrder } from './answers.ts'
import { snake } from './names.ts'
import type { Vector } from './vectors.ts'

/** What the rules say of a vector of an instrument, in the words of the vectors. */
export function scored(id: InstrumentId, vector: Vector): Record<string, unknown> {
  if (id === 'collaborate') return groupScored(vector.in as unknown[][])
  const answers = answersOf(id, vector.in)
  const strict = inWords(id, answers, 'strict')
  return id === 'phq-9' || id === 'gad-7'
    ? { ...strict, strict, prorated: inWords(id, answers, 'prorated') }
    : strict
}

function answersOf(id: InstrumentId, given: unknown): Answer[] {
  if (Array.isArray(given)) return inOrder(id, given)
  if (typeof given !== 'object' || given === null) return inOrder(id, [given])
  const { areas, symptoms, other, months, pain_days, limit_days, peg } = given as Record<string, unknown>
  const list = (values: unknown) => (values ?? []) as unknown[]
  if (id === 'wpi-sss-2016') return inOrder(id, [areas, ...list(symptoms), ...list(other), months])
  return inOrder(id, [pain_days, limit_days, ...list(peg)])
}

function inWords(id: InstrumentId, answers: readonly Answer[], mode: Mode) {
  const scoring = scoreOf(id, answers, mode)
  const { status, answered } = scoring
  const { score } = scoring.scores
  return {
    ...Object.fromEntries(Object.keys(instruments[id].scales).map((scale) => [scale, shown(scoring, scale)])),
    ...snake(interpretationOf(id, answers, mode)),
    ...{ status, answered, score: shown(scoring, 'score') },
    ...{ score_display: score?.shown, score_exact: score?.exact },
    ...{ prorated: score?.prorated ?? false, imputed: score?.standIns },
    ...(id === 'pgic' && { label: pgicLabel(Number(answers[0]?.value)) }),
  }
}

const shown = ({ scores }: Scoring, scale: string) => scores[scale]?.shown ?? null

function groupScored(encounters: unknown[][]) {
  const answers = encounters.map((values) =>
    values.map((value, at) => answer(`collaborate-${at + 1}`, value)),
  )
  const scoring = scoreOfGroup('collaborate', answers)
  if (scoring?.status !== 'ok') return { ...scoring }
  const { n, status, mean, topScorePercent } = scoring
  return { n, status, mean: halfUp(mean, 2), top_score_pct: halfUp(topScorePercent, 1) }
}
