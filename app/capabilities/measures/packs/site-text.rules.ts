import type { Pack } from './contract.ts'
import { isQuestion, placed, wholeLimits } from './items.rules.ts'
import {
  type AnswerOption,
  itemControl,
  ordinalValue,
  ownAnswers,
  type Questionnaire,
  type QuestionnaireItem,
} from './questionnaire.contract.ts'
import type { SiteText } from './site-text.contract.ts'

/** A definition with a site's words in it, or what keeps them from fitting. */
export type Worded = { questionnaire: Questionnaire } | { problems: string[] }

/** Puts a site's own words into a gated definition. Its codes, numbers and address stay as they are. */
export function worded({ pack, questionnaire }: Pack, text: SiteText): Worded {
  const questions = placed(questionnaire.item).filter(isQuestion)
  const known = new Set(questions.map(({ item }) => item.linkId))
  const problems = [
    ...(pack.offered === 'gated' ? [] : [`“${pack.id}” has its wording, and takes no other`]),
    ...(text.id === pack.id && text.version === pack.version
      ? []
      : [`is for “${text.id}” ${text.version}, and this is “${pack.id}” ${pack.version}`]),
    ...questions.flatMap(({ item }) => unfit(item, text)),
    ...Object.keys(text.items)
      .filter((code) => !known.has(code))
      .map((code) => `“${code}” is no question of it`),
  ]
  if (problems.length > 0) return { problems }
  const items = questionnaire.item.map((each) => withWords(each, text))
  const item: QuestionnaireItem[] = text.leadIn
    ? [{ linkId: pack.id, text: text.leadIn, type: 'group', item: items }]
    : items
  return { questionnaire: { ...questionnaire, status: 'active', copyright: text.copyright, item } }
}

/** The answers of a question that need words, and the numbers that may have them: both ends, or all, or none. */
export function wordable(item: QuestionnaireItem): { needed: string[]; numbers: number[] } {
  const needed = (item.answerOption ?? []).map(({ valueCoding }) => valueCoding.code)
  const { from, to } = wholeLimits(item)
  if (item.type !== 'integer' || from === undefined || to === undefined) return { needed, numbers: [] }
  return { needed, numbers: Array.from({ length: to - from + 1 }, (_, at) => from + at) }
}

function unfit(item: QuestionnaireItem, text: SiteText): string[] {
  const { linkId } = item
  const mine = text.items[linkId]
  if (!mine) return [`“${linkId}” has no words`]
  const { needed, numbers } = wordable(item)
  const given = Object.keys(mine.answers ?? {})
  const known = [...needed, ...numbers.map(String)]
  return [
    ...needed.filter((code) => !given.includes(code)).map((code) => `“${linkId}” has no words for “${code}”`),
    ...given.filter((code) => !known.includes(code)).map((code) => `“${code}” is no answer to “${linkId}”`),
    ...(numbers.length === 0 || isNumbered(numbers, given)
      ? []
      : [`“${linkId}” has words for some of its numbers, and not for both ends or all`]),
  ]
}

/** Whether words stand at none of the numbers, at both ends and no other, or at every one. */
export function isNumbered(numbers: readonly number[], given: readonly string[]): boolean {
  const ends = [numbers.at(0), numbers.at(-1)].map(String)
  const worded = numbers.map(String).filter((each) => given.includes(each))
  const onlyEnds = worded.length === 2 && ends.every((end) => worded.includes(end))
  return worded.length === 0 || worded.length === numbers.length || onlyEnds
}

function withWords(item: QuestionnaireItem, text: SiteText): QuestionnaireItem {
  const mine = text.items[item.linkId]
  const answerOption = item.answerOption?.map((option) => ({
    ...option,
    valueCoding: { ...option.valueCoding, display: mine?.answers?.[option.valueCoding.code] },
  }))
  const inner = item.item?.map((each) => withWords(each, text))
  return {
    ...item,
    ...(mine && { text: mine.text }),
    ...(answerOption && { answerOption }),
    ...(inner && { item: inner }),
    ...numberWords(item, mine?.answers ?? {}),
  }
}

/** Words at both ends stand beside the numbers; where every number has words, one is chosen by them. */
function numberWords(
  item: QuestionnaireItem,
  words: Readonly<Record<string, string>>,
): Partial<QuestionnaireItem> {
  const { numbers } = wordable(item)
  const ends = [numbers.at(0), numbers.at(-1)]
  if (numbers.length > 0 && numbers.every((each) => words[each]))
    return {
      type: 'choice',
      extension: undefined,
      answerOption: numbers.map(
        (each): AnswerOption => ({
          extension: [{ url: ordinalValue, valueDecimal: each }],
          valueCoding: { system: ownAnswers, code: String(each), display: words[each] },
        }),
      ),
    }
  const named = ends.every((end) => end !== undefined && words[end])
  if (!named) return {}
  return {
    item: (['lower', 'upper'] as const).map((end, at) => ({
      extension: [
        {
          url: itemControl,
          valueCodeableConcept: {
            coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: end }],
          },
        },
      ],
      linkId: `${item.linkId}.${end}`,
      text: words[String(ends[at])],
      type: 'display',
    })),
  }
}
