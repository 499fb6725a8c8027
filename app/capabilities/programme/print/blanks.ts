import type { Text } from '../../../language/text.tsx'
import type { Block } from '../../../platform/pure/print.ts'
import type { Exercise, Field } from '../contract.ts'
import { optionInWords } from '../worksheet/parts/answer-words.ts'

const linesFor = { line: 1, words: 5, minutes: 1, date: 1, links: 3 } as const

/** What an exercise asks for, as room to write with a pen. */
export function blanksOf(exercise: Exercise, t: Text): Block[] {
  return exercise.fields.flatMap((field) => blank(field, t))
}

function blank(field: Field, t: Text): Block[] {
  const { label, hint } = field
  switch (field.kind) {
    case 'lines':
      return [{ kind: 'blank', label, hint, lines: field.most }]
    case 'one':
    case 'many':
      return [{ kind: 'ticks', label, hint, options: field.options.map(optionInWords) }]
    case 'week':
      return [
        {
          kind: 'grid',
          label,
          head: field.rows.map((row) => row.label),
          rows: t('print.days').split(' '),
        },
      ]
    case 'myth':
      return [
        { kind: 'ticks', label: `${label} “${field.myth}”`, options: t('print.mythAnswers').split(' · ') },
        { kind: 'note', title: t('print.known'), runs: [{ text: field.because }] },
      ]
    default:
      return [{ kind: 'blank', label, hint, lines: linesFor[field.kind] }]
  }
}
