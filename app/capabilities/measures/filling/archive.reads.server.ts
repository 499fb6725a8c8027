import {
  linesOf,
  type Part,
  type Row,
  rowsOf,
  type Telling,
  type Told,
  timeOf,
} from '../../../platform/archive/part.ts'
import { packById } from '../packs/content.reads.server.ts'
import { questionsOf } from '../packs/questions.contract.ts'
import type { Answers, KeptScore } from './contract.ts'
import { valueInWords } from './parts/value-words.ts'

const titleOf = (row: Row) => packById(String(row.instrument))?.pack.title ?? String(row.instrument)

/** What a person takes with them of their measures: what they filled in, last first, and what they chose about it. */
export const measuresPart: Part = {
  name: 'measures',
  title: (t) => t('measures.partTitle'),
  tables: {
    measure_response: { by: 'started_at', sealed: { words: 'response_id' }, json: ['words'] },
    measure_answer: { by: 'recorded_at', sealed: { words: ['answer_id', 'item'] } },
    measure_choice: { by: 'chosen_at' },
    measure_skip: { by: 'skipped_at' },
  },
  tell(rows, telling) {
    const { t } = telling
    const all = new Map(rowsOf(rows, 'measure_response').map((row) => [row.response_id, row]))
    const before = (row: Row): Told[] => {
      const corrected = all.get(row.amends)
      return corrected ? [filledIn(corrected, telling), ...before(corrected)] : []
    }
    return [
      ...[...all.values()]
        .filter((row) => row.amended_at === null)
        .toReversed()
        .map((row) => ({ ...filledIn(row, telling), earlier: before(row) })),
      ...rowsOf(rows, 'measure_choice').map((row) => chosen(row, telling)),
      ...rowsOf(rows, 'measure_skip').map((row) => ({
        heading: t('measures.partSkipped', { title: titleOf(row) }),
        at: timeOf(row, 'skipped_at'),
        lines: [],
      })),
    ]
  },
}

function filledIn(row: Row, { t }: Telling): Told {
  const title = titleOf(row)
  if (row.completed_at === null)
    return {
      heading: t('measures.partUnfinished', { title }),
      at: timeOf(row, 'started_at'),
      lines: [],
    }
  const pack = packById(String(row.instrument))
  const answers = (row.answers ?? {}) as Answers
  const words = (row.words ?? {}) as Record<string, string>
  const questions = pack ? questionsOf(pack.questionnaire) : []
  const scores = (row.scores ?? []) as KeptScore[]
  return {
    heading: title,
    at: dateOf(row.answered_on),
    lines: [
      ...Object.entries(answers).flatMap(([code, value]) => {
        const question = questions.find((each) => each.code === code)
        return linesOf([question?.words ?? code, valueInWords(t, question, value)])
      }),
      ...Object.entries(words).flatMap(([code, said]) => linesOf([code, said])),
      ...scores.flatMap(({ scale, shown }) =>
        scale === 'score' ? linesOf([undefined, t('measures.score', { score: shown })]) : [],
      ),
    ],
  }
}

function chosen(row: Row, { t, day }: Telling): Told {
  const [from, until] = [row.break_from, row.break_until].map((each) =>
    each ? day(dateOf(each)) : undefined,
  )
  const rest =
    from && (until ? t('measures.partBreakUntil', { from, until }) : t('measures.partBreak', { from }))
  return {
    heading: t('measures.partChoices'),
    at: timeOf(row, 'chosen_at'),
    lines: linesOf(
      [undefined, row.weekly_peg ? t('measures.partWeekly') : undefined],
      [undefined, rest || undefined],
    ),
  }
}

const dateOf = (value: unknown) => (value instanceof Date ? value : new Date(`${String(value)}T12:00:00Z`))
