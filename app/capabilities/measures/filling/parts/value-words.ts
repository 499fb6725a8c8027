import type { Text } from '../../../../language/text.tsx'
import type { Question } from '../../packs/questions.contract.ts'
import type { Value } from '../contract.ts'
import { isDeclined } from '../values.rules.ts'

/** An answer in words, as it is shown again. */
export function valueInWords(t: Text, question: Question | undefined, value: Value | undefined): string {
  if (value === undefined) return t('measures.notAnswered')
  if (isDeclined(value)) return t('measures.decline')
  const named = (code: string) =>
    question && 'options' in question
      ? (question.options.find((option) => option.code === code)?.words ?? code)
      : code
  if (Array.isArray(value)) return value.length === 0 ? t('measures.noneOf') : value.map(named).join(', ')
  if (typeof value === 'string') return named(value)
  return question?.kind === 'scale' ? onScale(question, Number(value)) : String(value)
}

/** A number with the words that stand at its end of the row, if it is one of the ends. */
function onScale({ from, to, lowest, highest }: Extract<Question, { kind: 'scale' }>, value: number): string {
  const words = value === from ? lowest : value === to ? highest : undefined
  return words ? `${value}: ${words}` : String(value)
}
