import type { Field, Length } from '../contract.ts'
import type { Answer, Answers, Link, Week } from './contract.ts'

/** The fields that a length asks for; without a length, every field. */
export function fieldsAsked(fields: Field[], length: Length | undefined): Field[] {
  return length === undefined ? fields : fields.filter((field) => field.in.includes(length))
}

/** What was kept, with the asked fields now as they were just written. What was not asked stays. */
export function mergeAnswers(kept: Answers, asked: Field[], written: Answers): Answers {
  const names = new Set(asked.map(({ name }) => name))
  const rest = Object.entries(kept).filter(([name]) => !names.has(name))
  return Object.fromEntries([...rest, ...Object.entries(written).filter(([name]) => names.has(name))])
}

/** Several states as one, field by field: the first that says anything. */
export function firstOfEach(states: Answers[]): Answers {
  return Object.assign({}, ...states.toReversed())
}

/** True when two states say the same. */
export function saysTheSame(one: Answers, other: Answers): boolean {
  const inOrder = (answers: Answers) => JSON.stringify(Object.entries(answers).toSorted(byName))
  return inOrder(one) === inOrder(other)
}

const byName = ([one]: [string, Answer], [other]: [string, Answer]) => (one < other ? -1 : 1)

/** The fields that several states answer differently. */
export function differing(fields: Field[], states: Answers[]): Field[] {
  const [first = {}, ...others] = states
  const said = (answers: Answers, name: string) => JSON.stringify(answers[name] ?? null)
  return fields.filter(({ name }) => others.some((other) => said(other, name) !== said(first, name)))
}

const isLinks = (answer: Answer): answer is Link[] =>
  Array.isArray(answer) && answer.every((each) => typeof each === 'object')
const isLines = (answer: Answer): answer is string[] =>
  Array.isArray(answer) && answer.every((each) => typeof each === 'string')

/** An answer in text, whatever field it was given to: content changes, and nobody's words may get lost by it. */
export function textLines(answer: Answer | undefined): string[] {
  if (answer === undefined) return []
  if (typeof answer === 'string') return answer ? [answer] : []
  if (typeof answer === 'number') return [String(answer)]
  if (isLines(answer)) return answer
  if (isLinks(answer)) return answer.map(({ from, to }) => `${from} – ${to}`)
  return Object.values(answer).flat().filter(Boolean)
}

/** The words of a field that asks for text of any kind. */
export function wordsOf(answers: Answers, name: string): string | undefined {
  return textLines(answers[name]).join('\n') || undefined
}

/** The links that somebody drew between the fields that may be linked. */
export function linksOf(answers: Answers, field: Extract<Field, { kind: 'links' }>): Link[] {
  const answer = answers[field.name]
  if (answer === undefined || !isLinks(answer)) return []
  return answer.filter(({ from, to }) => field.between.includes(from) && field.between.includes(to))
}

/** The boxes of a week, all seven for each part of the day that the field has now. */
export function weekOf(answers: Answers, field: Extract<Field, { kind: 'week' }>): Week {
  const answer = answers[field.name]
  const kept = typeof answer === 'object' && !Array.isArray(answer) ? answer : {}
  return Object.fromEntries(
    field.rows.map(({ value }) => [value, Array.from({ length: 7 }, (_, day) => kept[value]?.[day] ?? '')]),
  )
}

/** The shortest and the middle one of the tries that were timed (fields named `try-…`), from two on. */
export function triesOf(
  fields: Field[],
  answers: Answers,
): { shortest: number; typical: number } | undefined {
  const tries = fields
    .filter(({ kind, name }) => kind === 'minutes' && name.startsWith('try-'))
    .flatMap(({ name }) => {
      const answer = answers[name]
      return typeof answer === 'number' ? [answer] : []
    })
    .toSorted((one, other) => one - other)
  const [shortest] = tries
  if (shortest === undefined || tries.length < 2) return undefined
  const middle = tries.length / 2
  const typical = Number.isInteger(middle)
    ? ((tries[middle - 1] ?? 0) + (tries[middle] ?? 0)) / 2
    : (tries[Math.floor(middle)] ?? 0)
  return { shortest, typical }
}
