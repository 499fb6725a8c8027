import type { Pack } from './packs/contract.ts'
import { isQuestion, placed } from './packs/items.rules.ts'
import { maxValue, minValue, type QuestionnaireItem } from './packs/questionnaire.contract.ts'

/** The questions of an instrument, by code, with what may be answered to each; no words. */
export function questionsIn({ questionnaire, scoring }: Pick<Pack, 'questionnaire' | 'scoring'>) {
  return placed(questionnaire.item)
    .filter(isQuestion)
    .map(({ item }) => {
      const scored = scoring.items.find(({ code }) => code === item.linkId)
      const base = {
        code: item.linkId,
        words: item.text,
        counts: scored !== undefined && scored.kind !== 'unscored',
      }
      if (item.type === 'choice') {
        const options = (item.answerOption ?? []).map(({ valueCoding: { system, code, display } }) => ({
          system,
          code,
          words: display,
        }))
        return { ...base, kind: item.repeats ? ('many' as const) : ('one' as const), options }
      }
      return {
        ...base,
        kind: 'number' as const,
        from: limit(item, minValue) ?? 0,
        to: limit(item, maxValue),
      }
    })
}

const limit = ({ extension = [] }: QuestionnaireItem, url: string): number | undefined =>
  extension.flatMap((each) => (each.url === url && 'valueInteger' in each ? [each.valueInteger] : []))[0]
