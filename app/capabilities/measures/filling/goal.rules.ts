import type { Question } from '../packs/questions.contract.ts'

/**
 * The question about a goal in the person's own words: what they want, and what each level means to them, from less
 * than now (−2) to much more than hoped (2).
 */
export function aboutGoal(
  question: Question,
  goal: { words: string; levels: readonly (string | undefined)[] },
  ask: string,
): Question {
  if (question.kind !== 'one') return question
  const options = question.options.map((option) => {
    const own = option.number === undefined ? undefined : goal.levels[option.number + 2]
    return { ...option, words: own ? `${option.words}: ${own}` : option.words }
  })
  return { ...question, leadIn: goal.words, words: ask, options }
}
