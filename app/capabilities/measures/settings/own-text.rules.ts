import type { Problem } from '../../../platform/pure/form.ts'
import { cleanWords } from '../../../platform/pure/words.ts'
import type { Pack } from '../packs/contract.ts'
import { isQuestion, placed } from '../packs/items.rules.ts'
import type { QuestionnaireItem } from '../packs/questionnaire.contract.ts'
import type { SiteText } from '../packs/site-text.contract.ts'
import { isNumbered, wordable } from '../packs/site-text.rules.ts'
import { answerField, longestQuestion, questionField } from './contract.ts'

/** What a site's words of an instrument are asked for, question by question. */
export type Asked = { code: string; answers: string[]; numbers: number[]; many: boolean }

/** The questions of a gated pack, each with the answers that need words and the numbers that may have them. */
export const askedOf = ({ questionnaire }: Pack): Asked[] =>
  placed(questionnaire.item)
    .filter(isQuestion)
    .map(({ item }) => ({ code: item.linkId, many: item.repeats ?? false, ...answersOf(item) }))

function answersOf(item: QuestionnaireItem): Pick<Asked, 'answers' | 'numbers'> {
  const { needed, numbers } = wordable(item)
  return { answers: needed, numbers }
}

type Items = SiteText['items']

/**
 * Reads the words that were typed for each question. Where all of a question's answers were left empty, the words of
 * the last question with the same answers stand for them too.
 */
export function readWords(pack: Pack, form: URLSearchParams): { items: Items; problems: Problem[] } {
  const items: Items = {}
  const problems: Problem[] = []
  const earlier = new Map<string, Record<string, string>>()
  for (const asked of askedOf(pack)) {
    const text = wordsIn(form, questionField(asked.code))
    const own = typedAnswers(form, asked)
    const alike = [...asked.answers, ...asked.numbers].join(' ')
    const answers = Object.keys(own).length > 0 ? own : (earlier.get(alike) ?? {})
    if (Object.keys(own).length > 0) earlier.set(alike, own)
    problems.push(...faultsOf(asked, text, answers))
    items[asked.code] = { text, ...(Object.keys(answers).length > 0 && { answers }) }
  }
  return { items, problems }
}

const wordsIn = (form: URLSearchParams, field: string) =>
  cleanWords(form.get(field) ?? '').replace(/\s+/g, ' ')

function typedAnswers(form: URLSearchParams, { code, answers, numbers }: Asked): Record<string, string> {
  const said = [...answers, ...numbers.map(String)].map(
    (answer) => [answer, wordsIn(form, answerField(code, answer))] as const,
  )
  return Object.fromEntries(said.filter(([, words]) => words !== ''))
}

function faultsOf(
  { code, answers, numbers }: Asked,
  text: string,
  given: Readonly<Record<string, string>>,
): Problem[] {
  const long = (words: string | undefined) => (words ?? '').length > longestQuestion
  const [firstNumber] = numbers
  return [
    ...(text === '' ? [{ field: questionField(code), code: 'empty' }] : []),
    ...(long(text) ? [{ field: questionField(code), code: 'too-long' }] : []),
    ...answers
      .filter((answer) => !given[answer])
      .map((answer) => ({ field: answerField(code, answer), code: 'empty' })),
    ...Object.entries(given)
      .filter(([, words]) => long(words))
      .map(([answer]) => ({ field: answerField(code, answer), code: 'too-long' })),
    ...(firstNumber === undefined || isNumbered(numbers, Object.keys(given))
      ? []
      : [{ field: answerField(code, firstNumber), code: 'numbers' }]),
  ]
}

/** What stands in the form when a text that is there is looked at again. */
export function typedOf({ agreement, copyright, leadIn, items }: SiteText, confirmedBy: string) {
  const { holder, reference, agreedOn } = agreement
  const [year = '', month = '', day = ''] = agreedOn.split('-')
  const words = Object.entries(items).flatMap(([code, { text, answers = {} }]) => [
    [questionField(code), text] as const,
    ...Object.entries(answers).map(([answer, said]) => [answerField(code, answer), said] as const),
  ])
  const date = { 'agreed-day': day, 'agreed-month': month, 'agreed-year': year }
  const rest = { holder, reference, copyright, 'lead-in': leadIn ?? '', 'confirmed-by': confirmedBy }
  return { ...Object.fromEntries(words), ...date, ...rest } as Record<string, string>
}
