import { type InstrumentId, instrumentIds } from '../instruments/contract.ts'
import type { Pack } from '../packs/contract.ts'
import type { Questionnaire } from '../packs/questionnaire.contract.ts'
import { questionsOf } from '../packs/questions.contract.ts'
import { scoreOf } from '../scoring/rules.ts'
import type { Answers, KeptScore } from './contract.ts'
import { toScore } from './values.rules.ts'

const isScored = (id: string): id is InstrumentId => instrumentIds.some((each) => each === id)

/** What answers come to; nothing of a scale whose answers are missing, and nothing at all where they are refused. */
export function scoresOf(
  { pack, scoring }: Pack,
  questionnaire: Questionnaire,
  answers: Answers,
): KeptScore[] {
  const given = toScore(questionsOf(questionnaire), scoring, answers)
  if (isScored(pack.id))
    return Object.entries(scoreOf(pack.id, given).scores).flatMap(([scale, score]) =>
      score
        ? [
            {
              scale,
              value: score.exact,
              shown: score.shown,
              prorated: score.prorated,
              stoodIn: score.standIns,
            },
          ]
        : [],
    )
  // One goal has a level, and no more.
  const [only] = given
  return typeof only?.value === 'number' && given.length === 1
    ? [{ scale: 'score', value: only.value, shown: only.value, prorated: false, stoodIn: 0 }]
    : []
}
