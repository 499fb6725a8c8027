import { endOfDay } from '../../../platform/pure/days.ts'
import { type Typed, typedIn } from '../../../platform/pure/form.ts'
import type { Field } from '../contract.ts'
import { linksOf, textLines, weekOf, wordsOf } from './answers.rules.ts'
import type { Answers } from './contract.ts'

/** The name of a field's input: apart from what the form carries beside the answers. */
export const inputName = (field: string) => `a-${field}`

/** The inputs of these fields that a form may send more than once. */
export function listInputs(fields: Field[]): string[] {
  return fields.flatMap((field) => {
    const name = inputName(field.name)
    if (field.kind === 'lines' || field.kind === 'many') return [name]
    if (field.kind === 'links') return [`${name}-from`, `${name}-to`]
    return field.kind === 'week' ? field.rows.map(({ value }) => `${name}-${value}`) : []
  })
}

/** What was typed, every letter of it, to be shown again. */
export function typedAgain(fields: Field[], form: URLSearchParams): Typed {
  return typedIn(form, listInputs(fields))
}

/** What the inputs show for answers that are kept: reading it gives the same answers. */
export function typedFrom(fields: Field[], answers: Answers): Typed {
  return Object.assign({}, ...fields.map((field) => typedOf(field, answers)))
}

function typedOf(field: Field, answers: Answers): Typed {
  const name = inputName(field.name)
  const answer = answers[field.name]
  switch (field.kind) {
    case 'lines':
    case 'many':
      return { [name]: textLines(answer) }
    case 'date': {
      const [year = '', month = '', day = ''] = typeof answer === 'string' ? answer.split('-') : []
      return { [`${name}-day`]: unpadded(day), [`${name}-month`]: unpadded(month), [`${name}-year`]: year }
    }
    case 'week': {
      const week = weekOf(answers, field)
      return Object.fromEntries(field.rows.map(({ value }) => [`${name}-${value}`, week[value] ?? []]))
    }
    case 'links': {
      const links = linksOf(answers, field)
      return { [`${name}-from`]: links.map(({ from }) => from), [`${name}-to`]: links.map(({ to }) => to) }
    }
    default:
      return { [name]: wordsOf(answers, field.name) ?? '' }
  }
}

const unpadded = (digits: string) => digits.replace(/^0/, '')

/** A day of the calendar as it is kept, such as 2026-03-01; undefined when there is no such day. */
export function dayTyped(day: string, month: string, year: string): string | undefined {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined
  if (!endOfDay(Number(year), Number(month), Number(day))) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
