import type { Exercise, Field } from '../../../contract.ts'
import { textLines } from '../../answers.rules.ts'
import type { Answers } from '../../contract.ts'

export type DocumentProps = { exercise: Exercise; answers: Answers; level: 2 | 3 }

/** The fields that say something. */
export const saying = (fields: Field[], answers: Answers): Field[] =>
  fields.filter(({ name }) => textLines(answers[name]).length > 0)

/** A field's name on paper. What was sorted is named by the words that were sorted. */
export const titleOf = (field: Field): string => (field.kind === 'myth' ? `“${field.myth}”` : field.label)
