import type { Pack } from './contract.ts'
import { isQuestion, placed } from './items.rules.ts'
import type { Questionnaire, QuestionnaireItem } from './questionnaire.contract.ts'
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
  const item = questionnaire.item.map((each) => withWords(each, text))
  return { questionnaire: { ...questionnaire, status: 'active', copyright: text.copyright, item } }
}

function unfit({ linkId, answerOption = [] }: QuestionnaireItem, text: SiteText): string[] {
  const mine = text.items[linkId]
  if (!mine) return [`“${linkId}” has no words`]
  const codes = answerOption.map(({ valueCoding }) => valueCoding.code)
  const worded = Object.keys(mine.answers ?? {})
  return [
    ...codes.filter((code) => !worded.includes(code)).map((code) => `“${linkId}” has no words for “${code}”`),
    ...worded.filter((code) => !codes.includes(code)).map((code) => `“${code}” is no answer to “${linkId}”`),
  ]
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
  }
}
