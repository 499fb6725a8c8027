import type { AnswerOption, Questionnaire, QuestionnaireItem } from './questionnaire.contract.ts'
import { maxValue, minValue } from './questionnaire.contract.ts'

export type Option = { code: string; words: string; number?: number }

/** A question as it is put to somebody: its own words, and those that lead into it. */
export type Question = { code: string; words: string; leadIn?: string } & (
  | { kind: 'scale'; from: number; to: number; lowest?: string; highest?: string }
  | { kind: 'number'; from: number }
  | { kind: 'one' | 'many'; options: Option[] }
)

/** The questions of a definition, in order. Who may not see its words gets its codes. */
export function questionsOf({ item }: Pick<Questionnaire, 'item'>): Question[] {
  return item.flatMap((each) => within(each))
}

function within(item: QuestionnaireItem, leadIn?: string): Question[] {
  if (item.type === 'group') return (item.item ?? []).flatMap((each) => within(each, item.text ?? leadIn))
  if (item.type === 'display') return []
  const base = { code: item.linkId, words: item.text ?? item.linkId, ...(leadIn ? { leadIn } : {}) }
  if (item.type === 'choice')
    return [
      { ...base, kind: item.repeats ? 'many' : 'one', options: (item.answerOption ?? []).map(optionOf) },
    ]
  const [from = 0, to] = [limit(item, minValue), limit(item, maxValue)]
  if (to === undefined) return [{ ...base, kind: 'number', from }]
  const ends = { lowest: endOf(item, 'lower'), highest: endOf(item, 'upper') }
  return [{ ...base, kind: 'scale', from, to, ...ends }]
}

const limit = ({ extension = [] }: QuestionnaireItem, url: string): number | undefined =>
  extension.flatMap((each) => (each.url === url && 'valueInteger' in each ? [each.valueInteger] : []))[0]

/** The words at one end of a row of numbers. */
function endOf({ item = [] }: QuestionnaireItem, end: 'lower' | 'upper'): string | undefined {
  const isEnd = ({ extension = [] }: QuestionnaireItem) =>
    extension.some(
      (each) =>
        'valueCodeableConcept' in each && each.valueCodeableConcept.coding.some(({ code }) => code === end),
    )
  return item.find(isEnd)?.text
}

function optionOf({ valueCoding, extension }: AnswerOption): Option {
  const number = extension?.[0].valueDecimal
  return {
    code: valueCoding.code,
    words: valueCoding.display ?? valueCoding.code,
    ...(number === undefined ? {} : { number }),
  }
}
