import type { Exercise } from '../contract.ts'
import { textLines } from '../worksheet/answers.rules.ts'
import type { Worksheet } from '../worksheet/contract.ts'
import type { FlarePlan } from './contract.ts'

const kindWords = 'kind-words'

/** The plan in the order of its exercise, without what was left open. Of two states in force the newer is shown. */
export function flarePlanOf(
  exercise: Pick<Exercise, 'fields'>,
  worksheet: Pick<Worksheet, 'id' | 'heads'>,
): FlarePlan | undefined {
  const answers = worksheet.heads[0]?.answers ?? {}
  const parts = exercise.fields
    .map(({ name, label }) => ({ name, label, lines: textLines(answers[name]) }))
    .filter(({ lines }) => lines.length > 0)
  if (parts.length === 0) return undefined
  return {
    kindWords: parts.find(({ name }) => name === kindWords)?.lines.join(' '),
    parts: parts.filter(({ name }) => name !== kindWords),
    worksheet: worksheet.id,
    twice: worksheet.heads.length > 1,
  }
}
