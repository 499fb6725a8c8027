import { englishLanguage } from '../../../language/text.tsx'
import {
  linesOf,
  type Part,
  type Row,
  rowsOf,
  type Telling,
  type Told,
  timeOf,
} from '../../../platform/archive/part.ts'
import { exerciseById } from '../content.reads.server.ts'
import type { Exercise } from '../contract.ts'
import { flarePlanExercise } from '../flare/contract.ts'
import { textLines } from './answers.rules.ts'
import type { Answers } from './contract.ts'
import { saidLines } from './parts/answer-words.ts'

/** What a person made with exercises, the flare plan first; each as it stands, with every version before. */
export const madePart: Part = {
  name: 'exercises',
  title: (t) => t('myData.partMade'),
  tables: {
    worksheet: { by: 'changed_at' },
    worksheet_version: {
      by: 'written_at',
      sealed: { answers: 'version_id' },
      json: ['answers'],
      without: ['sitting'],
    },
    exercise_place: { by: 'at' },
  },
  tell(rows, telling) {
    const versions = Map.groupBy(rowsOf(rows, 'worksheet_version'), (row) => row.worksheet_id)
    const flareFirst = (a: Row, b: Row) =>
      Number(b.exercise === flarePlanExercise) - Number(a.exercise === flarePlanExercise)
    return rowsOf(rows, 'worksheet')
      .toReversed()
      .toSorted(flareFirst)
      .flatMap((worksheet) => {
        const exercise = exerciseById(String(worksheet.exercise))
        const newestFirst = (versions.get(worksheet.worksheet_id) ?? [])
          .toReversed()
          .toSorted((a, b) => Number(a.superseded_at !== null) - Number(b.superseded_at !== null))
        const [now, ...earlier] = newestFirst.map((row) => told(row, worksheet, exercise, telling))
        return now ? [{ ...now, earlier }] : []
      })
  },
}

function told(version: Row, worksheet: Row, exercise: Exercise | undefined, { t }: Telling): Told {
  const answers = version.answers as Answers
  const fields = exercise?.fields ?? []
  const known = fields.map((field): [string, string] => [
    field.kind === 'myth' ? field.myth : field.label,
    saidLines(t, englishLanguage.tag, field, answers, fields).join('\n'),
  ])
  // What a later text of the exercise no longer asks for is not lost with it.
  const others = Object.entries(answers)
    .filter(([name]) => !fields.some((field) => field.name === name))
    .map(([name, answer]): [string, string] => [name, textLines(answer).join('\n')])
  return {
    heading: exercise?.title ?? String(worksheet.exercise),
    at: timeOf(version, 'written_at'),
    lines: linesOf(...[...known, ...others].filter(([, words]) => words)),
  }
}
