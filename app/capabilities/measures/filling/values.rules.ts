import type { Pack } from '../packs/contract.ts'
import type { Question } from '../packs/questions.contract.ts'
import type { Answer as Scored } from '../scoring/contract.ts'
import { type Answers, declinedTyped, noneTyped, type Value } from './contract.ts'

type Read = { value: Value } | { problem: 'choose' | 'number' } | undefined

/** What somebody answered to a question, as its inputs sent it; nothing where nobody answered. */
export function readValue(question: Question, typed: readonly string[]): Read {
  const [first = ''] = typed
  if (first.trim() === '') return undefined
  if (typed.includes(declinedTyped)) return { value: { declined: true } }
  switch (question.kind) {
    case 'many': {
      const codes = question.options.map(({ code }) => code)
      const known = typed.every((each) => each === noneTyped || codes.includes(each))
      const contradicts = typed.includes(noneTyped) && typed.length > 1
      return known && !contradicts
        ? { value: codes.filter((code) => typed.includes(code)) }
        : { problem: 'choose' }
    }
    case 'one':
      return question.options.some(({ code }) => code === first) ? { value: first } : { problem: 'choose' }
    case 'scale': {
      const number = wholeNumber(first)
      return number !== undefined && number >= question.from && number <= question.to
        ? { value: number }
        : { problem: 'choose' }
    }
    case 'number': {
      const number = wholeNumber(first)
      return number !== undefined && number >= question.from ? { value: number } : { problem: 'number' }
    }
  }
}

function wholeNumber(typed: string): number | undefined {
  const words = typed.trim()
  return /^-?\d{1,4}$/.test(words) ? Number(words) : undefined
}

/** What the inputs of a question send for a value. */
export function typedOf(value: Value): string[] {
  if (Array.isArray(value)) return value.length > 0 ? value : [noneTyped]
  return [typeof value === 'object' ? declinedTyped : String(value)]
}

/** Whether somebody would rather not say. */
export const isDeclined = (value: Value | undefined): boolean =>
  typeof value === 'object' && !Array.isArray(value)

/** Whether two answers are the same; codes of several keep the order of their definition. */
export const sameValue = (one: Value | undefined, other: Value | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/**
 * Answers as the scoring rules take them: a choice that counts is its number. What somebody would rather not say is
 * not answered.
 */
export function toScore(
  questions: readonly Question[],
  scoring: Pack['scoring'],
  answers: Answers,
): Scored[] {
  return Object.entries(answers).map(([item, value]) => ({
    item,
    value: isDeclined(value) ? undefined : counted(questions, scoring, item, value),
  }))
}

function counted(
  questions: readonly Question[],
  scoring: Pack['scoring'],
  item: string,
  value: Value,
): Scored['value'] {
  if (typeof value === 'object') return Array.isArray(value) ? value : undefined
  if (scoring.items.find(({ code }) => code === item)?.kind !== 'whole') return value
  const question = questions.find(({ code }) => code === item)
  const option = question?.kind === 'one' ? question.options.find(({ code }) => code === value) : undefined
  return option?.number ?? value
}
