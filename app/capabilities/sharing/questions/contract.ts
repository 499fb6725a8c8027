import { z } from 'zod'
import { requiredWords } from '../../../platform/pure/words.ts'

export const longestQuestion = 1000
export const longestAnswer = 2000

export const QuestionForm = z.object({ words: requiredWords(longestQuestion) })
export const AnswerForm = z.object({ words: requiredWords(longestAnswer) })

/** What a person asked about one line of their access log. */
export type Question = {
  words: string
  askedAt: Date
  answer: { words: string; at: Date } | undefined
}

/** The same as those who look after the service read it: who asks, and about what of whom. */
export type ServiceQuestion = Question & {
  id: string
  askedAs: string
  line: { kind: string; at: Date; by: string }
}
