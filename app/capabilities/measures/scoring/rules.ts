import { type InstrumentId, instruments } from '../instruments/contract.ts'
import type { Scale } from '../instruments/definition.contract.ts'
import { type Answers, countOf, isNeeded, readAnswers } from './answers.rules.ts'
import type { Answer, Mode, Score, Scoring } from './contract.ts'
import { halfUp } from './rounding.rules.ts'

/**
 * Scores answers by the codes of their items; formulae and their sources stand with each instrument. One fault refuses
 * all of it, and then nothing is scored.
 */
export function scoreOf(id: InstrumentId, answers: readonly Answer[], mode: Mode = 'strict'): Scoring {
  const { items, scales, groupOf } = instruments[id]
  const { given, faults } = readAnswers(items, answers)
  const missing = items.filter((item) => isNeeded(item, given) && !given.has(item.code))
  const base = { scores: {}, answered: given.size, missing: missing.map(({ code }) => code), faults }
  if (faults.length > 0) return { ...base, status: 'invalid' }
  if (groupOf) return { ...base, status: 'not_applicable' }
  const scored = Object.entries(scales).map(([name, scale]) => ({
    name,
    scale,
    score: scaleOf(scale, given, mode),
  }))
  const stoodInFor = scored.filter(({ score }) => score).flatMap(({ scale }) => scale.items)
  const scores = Object.fromEntries(scored.map(({ name, score }) => [name, score]))
  const complete = base.missing.every((code) => stoodInFor.includes(code))
  return { ...base, scores, status: complete ? 'ok' : 'incomplete' }
}

function scaleOf(
  { items, of, times = 1, places, missing }: Scale,
  given: Answers,
  mode: Mode,
): Score | undefined {
  const counts = items.flatMap((code) => {
    const answer = given.get(code)
    return answer === undefined ? [] : [countOf(answer)]
  })
  const standIns = items.length - counts.length
  const allowed = missing && (missing.when === 'always' || mode === 'prorated') ? missing.most : 0
  if (standIns > allowed) return undefined
  const sum = counts.reduce((total, count) => total + count, 0)
  // Multiplied first, so that a half comes out as a half.
  const exact = of === 'mean' ? sum / counts.length : (sum * times * items.length) / counts.length
  return { exact, shown: halfUp(exact, places), standIns, prorated: standIns > 0 }
}
