import { isLoinc } from '../../../platform/pure/check-digits.ts'
import type { Pack } from './contract.ts'
import { answersUnlike, isQuestion, type Placed, placed } from './items.rules.ts'
import { canonical, loinc } from './questionnaire.contract.ts'

/** Something wrong with one file of a pack, and the path on which it stands. */
export type Wrong = { path: PropertyKey[]; what: string }

const twice = (all: readonly string[]) => all.filter((each, at) => all.indexOf(each) !== at)

/** What FHIR, or our names, refuse in a definition. */
export function misshapen({ pack, questionnaire }: Pack): Wrong[] {
  const items = placed(questionnaire.item)
  const wrong = (key: string, holds: boolean, what: string) => (holds ? [] : [{ path: [key], what }])
  return [
    ...wrong('id', questionnaire.id === pack.id, `is not the pack’s, “${pack.id}”`),
    ...wrong(
      'url',
      questionnaire.url === `${canonical}/Questionnaire/${pack.id}`,
      `is not ${canonical}/Questionnaire/${pack.id}`,
    ),
    ...wrong('version', questionnaire.version === pack.version, `is not the pack’s, ${pack.version}`),
    ...wrong('title', questionnaire.title === pack.title, 'is not the pack’s'),
    ...wrong(
      'status',
      questionnaire.status === (pack.offered === 'gated' ? 'draft' : 'active'),
      'is draft where the wording is not here, and active otherwise',
    ),
    ...twice(items.map(({ item }) => item.linkId)).map((linkId) => ({
      path: ['item'],
      what: `linkId “${linkId}” stands more than once`,
    })),
    ...items.flatMap(misplaced),
  ]
}

function misplaced({ item, path }: Placed): Wrong[] {
  const code = item.code?.[0].code
  const options = item.answerOption?.map(({ valueCoding }) => valueCoding.code) ?? []
  const whats = [
    ...(item.type === 'group' && !item.item ? ['a group holds items'] : []),
    ...(item.type === 'display' && item.item ? ['what is only shown holds no items'] : []),
    ...((item.type === 'choice') === Boolean(item.answerOption)
      ? []
      : ['a choice, and no other, has answers']),
    ...(isLoinc(item.linkId) === Boolean(code) && (!code || code === item.linkId)
      ? []
      : ['a linkId is the item’s LOINC code, and has it where there is one']),
    ...twice(options).map((each) => `answer “${each}” stands more than once`),
  ]
  return whats.map((what) => ({ path, what }))
}

/** Items that are asked and not scored, scored and not asked, or scored otherwise than they are asked. */
export function unscorable({ questionnaire, scoring }: Pack): Wrong[] {
  const asked = placed(questionnaire.item).filter(isQuestion)
  const scored = new Map(scoring.items.map((item) => [item.code, item]))
  const known = new Set(asked.map(({ item }) => item.linkId))
  return [
    ...asked.flatMap(({ item, path }) => {
      const rule = scored.get(item.linkId)
      const whats = rule ? answersUnlike(item, rule) : ['is asked, and scoring does not know it']
      return whats.map((what) => ({ path, what: `“${item.linkId}” ${what}` }))
    }),
    ...scoring.items
      .filter(({ code }) => !known.has(code))
      .map(({ code }) => ({ path: ['item'], what: `“${code}” is scored, and not asked` })),
  ]
}

/** Every LOINC code of a definition, with where it stands. */
export function loincCodes({ questionnaire }: Pack): { code: string; path: PropertyKey[] }[] {
  const own = questionnaire.code?.map(({ code }) => ({ code, path: ['code'] })) ?? []
  const inItems = placed(questionnaire.item).flatMap(({ item, path }) =>
    [...(item.code ?? []), ...(item.answerOption ?? []).map(({ valueCoding }) => valueCoding)]
      .filter(({ system }) => system === loinc)
      .map(({ code }) => ({ code, path })),
  )
  return [...own, ...inItems]
}

/** Words of a question or an answer, with where they stand; and questions and answers that have none. */
export function wording({ questionnaire }: Pack): { worded: Placed[]; wordless: Placed[] } {
  const items = placed(questionnaire.item)
  const displays = ({ item }: Placed) =>
    (item.answerOption ?? []).map(({ valueCoding }) => valueCoding.display)
  return {
    worded: items.filter(
      (each) =>
        each.item.text !== undefined ||
        each.item.type === 'display' ||
        each.item.code?.[0].display !== undefined ||
        displays(each).some((display) => display !== undefined),
    ),
    wordless: items.filter((each) => !each.item.text || displays(each).includes(undefined)),
  }
}
