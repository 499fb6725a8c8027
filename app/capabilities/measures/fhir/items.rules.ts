import type { Answers, Value } from '../filling/contract.ts'
import { type AnswerOption, ordinalValue, type QuestionnaireItem } from '../packs/questionnaire.contract.ts'

type Coding = { system: string; code: string; display?: string }
type Answer = { valueInteger: number } | { valueCoding: Coding }
/** An item of a FHIR R4 QuestionnaireResponse. */
export type AnsweredItem = {
  linkId: string
  text?: string
  extension?: { url: string; valueCode: string }[]
  answer?: Answer[]
  item?: AnsweredItem[]
}

const absent = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'

/** Answers under the items they belong to. What was not answered is not there; what was declined says so. */
export function answeredItems(items: readonly QuestionnaireItem[], answers: Answers): AnsweredItem[] {
  return items.flatMap((item): AnsweredItem[] => {
    if (item.type === 'display') return []
    const text = item.text === undefined ? {} : { text: item.text }
    if (item.type === 'group') {
      const inside = answeredItems(item.item ?? [], answers)
      return inside.length > 0 ? [{ linkId: item.linkId, ...text, item: inside }] : []
    }
    const value = Object.hasOwn(answers, item.linkId) ? answers[item.linkId] : undefined
    if (value === undefined) return []
    if (typeof value === 'object' && !Array.isArray(value))
      return [{ linkId: item.linkId, ...text, extension: [{ url: absent, valueCode: 'asked-declined' }] }]
    const answer = answersTo(item, value)
    return answer.length > 0 ? [{ linkId: item.linkId, ...text, answer }] : []
  })
}

function answersTo(item: QuestionnaireItem, value: Exclude<Value, { declined: true }>): Answer[] {
  if (item.type === 'integer') return typeof value === 'number' ? [{ valueInteger: value }] : []
  return [value].flat().flatMap((each) => {
    const option = item.answerOption?.find((one) => isAnswer(one, each))
    return option ? [{ valueCoding: codingOf(option) }] : []
  })
}

/** A choice is answered with the number that stands for it, or with its code. */
const isAnswer = (option: AnswerOption, value: number | string) =>
  typeof value === 'number'
    ? (option.extension ?? []).some((each) => each.url === ordinalValue && each.valueDecimal === value)
    : option.valueCoding.code === value

const codingOf = ({ valueCoding: { system, code, display } }: AnswerOption): Coding => ({
  system,
  code,
  ...(display !== undefined && { display }),
})

/** The questions answered with a number that have a LOINC code of their own. */
export function numbered(items: readonly QuestionnaireItem[]): { code: string; text: string | undefined }[] {
  return items.flatMap((item) => [
    ...(item.type === 'integer' && item.code ? [{ code: item.linkId, text: item.text }] : []),
    ...numbered(item.item ?? []),
  ])
}
