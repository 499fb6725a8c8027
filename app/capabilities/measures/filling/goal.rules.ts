import { levels } from '../../shared-plan/contract.ts'
import type { Question } from '../packs/questions.contract.ts'

/** The level of a goal that a number from −2 to 2 stands for, from less than now to much more than hoped. */
const levelOf = (number: number | undefined) => (number === undefined ? undefined : levels[number + 2])

/** The question about a goal in the person's own words: what they want, and what each level means to them. */
export function aboutGoal(
  question: Question,
  goal: { words: string; levels: Partial<Record<(typeof levels)[number], string>> },
  ask: string,
): Question {
  if (question.kind !== 'one') return question
  const options = question.options.map((option) => {
    const level = levelOf(option.number)
    const own = level && goal.levels[level]
    return { ...option, words: own ? `${option.words}: ${own}` : option.words }
  })
  return { ...question, leadIn: goal.words, words: ask, options }
}
