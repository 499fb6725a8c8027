import type { ScoredItem } from './contract.ts'
import { type AnswerOption, maxValue, minValue, type QuestionnaireItem } from './questionnaire.contract.ts'

/** An item with the path on which it stands in its questionnaire. */
export type Placed = { item: QuestionnaireItem; path: PropertyKey[] }

/** Every item, groups and what is only shown included, in order. */
export function placed(items: readonly QuestionnaireItem[], path: PropertyKey[] = ['item']): Placed[] {
  return items.flatMap((item, at) => [
    { item, path: [...path, at] },
    ...placed(item.item ?? [], [...path, at, 'item']),
  ])
}

/** Whether an item is answered, and no group of items or words between them. */
export const isQuestion = ({ item }: Placed): boolean => item.type === 'integer' || item.type === 'choice'

const limit = (item: QuestionnaireItem, url: string) =>
  item.extension?.flatMap((each) => (each.url === url && 'valueInteger' in each ? each.valueInteger : []))[0]

/** The least and the most that a number may be. */
export const wholeLimits = (
  item: QuestionnaireItem,
): { from: number | undefined; to: number | undefined } => ({
  from: limit(item, minValue),
  to: limit(item, maxValue),
})

const ordinal = (option: AnswerOption) => option.extension?.[0].valueDecimal
const codeOf = (option: AnswerOption) => option.valueCoding.code
const same = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((each) => other.includes(each))

/** What may be answered in the questionnaire and may not be scored, or the other way round. */
export function answersUnlike(item: QuestionnaireItem, scored: ScoredItem): string[] {
  if (scored.kind === 'unscored') return []
  const options = item.answerOption ?? []
  if (scored.kind !== 'whole')
    return [
      ...(same(options.map(codeOf), scored.choices)
        ? []
        : [`its answers are not the codes ${scored.choices.join(', ')}`]),
      ...((item.repeats ?? false) === (scored.kind === 'many') ? [] : ['repeats where one answer is scored']),
    ]
  if (item.repeats) return ['repeats where one answer is scored']
  const { from, to } = scored
  if (item.type === 'integer')
    return limit(item, minValue) === from && limit(item, maxValue) === to && !scored.na
      ? []
      : [`takes numbers that are not those scored, ${from} to ${to ?? 'any'}`]
  const whole = Array.from({ length: (to ?? from) - from + 1 }, (_, at) => from + at)
  const numbered = options.filter((option) => ordinal(option) !== undefined)
  const others = options.filter((option) => ordinal(option) === undefined).map(codeOf)
  return same(numbered.map(ordinal), whole) && same(others, scored.na ? ['na'] : [])
    ? []
    : [`has answers whose numbers are not ${from} to ${to ?? 'any'}, each once`]
}
