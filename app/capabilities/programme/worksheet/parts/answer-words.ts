import type { Text } from '../../../../language/text.tsx'
import { shortDay } from '../../../../platform/pure/days.ts'
import type { Field } from '../../contract.ts'
import { linksOf, textLines, weekOf } from '../answers.rules.ts'
import { type Answers, type Sorting, sortings, weekdays } from '../contract.ts'

const sorted = {
  'sounds-true': 'worksheet.soundsTrue',
  'not-sure': 'worksheet.notSure',
  'does-not': 'worksheet.doesNot',
} as const

/** Words for a number of minutes. */
export const minutesInWords = (t: Text, minutes: number) =>
  minutes === 1 ? t('worksheet.oneMinute') : t('worksheet.minutesSaid', { minutes })

/** What was chosen, with what is said of it: an action that belongs to a choice is never left behind. */
export const optionInWords = ({ label, because }: { label: string; because?: string | undefined }) =>
  because === undefined ? label : `${label}. ${because}`

/** What was answered, in lines of words. What a field no longer knows is shown as it was kept. */
export function saidLines(t: Text, tag: string, field: Field, answers: Answers, among: Field[]): string[] {
  const kept = textLines(answers[field.name])
  switch (field.kind) {
    case 'one':
    case 'many':
      return kept.map((value) => {
        const option = field.options.find((each) => each.value === value)
        return option ? optionInWords(option) : value
      })
    case 'myth':
      return kept.map((value) => (isSorting(value) ? t(sorted[value]) : value))
    case 'minutes':
      return kept.map((value) => (/^\d+$/.test(value) ? minutesInWords(t, Number(value)) : value))
    case 'date':
      return kept.map((value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? shortDay(new Date(value), tag) : value))
    case 'links': {
      const label = new Map(among.map((each) => [each.name, each.label]))
      const name = (end: string) => label.get(end) ?? end
      return linksOf(answers, field).map(({ from, to }) =>
        t('worksheet.linkInWords', { from: name(from), to: name(to) }),
      )
    }
    case 'week': {
      const week = weekOf(answers, field)
      return weekdays.flatMap((day, at) =>
        field.rows.flatMap(({ value, label }) => {
          const said = week[value]?.[at]
          return said ? [`${t(`worksheet.${day}`)}, ${label}: ${said}`] : []
        }),
      )
    }
    default:
      return kept
  }
}

const isSorting = (value: string): value is Sorting => (sortings as readonly string[]).includes(value)
