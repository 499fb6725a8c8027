import { randomUUID } from 'node:crypto'
import { key, one, person, type Row, rows, type Subjects } from '../row.ts'

const open: Subjects = () => ({ known: { id: 'peg', may: ['owner', 'other person'] } })
const goal = one('planGoal', ['owner'])
const finished = one('measure', ['owner'])
const corrected = one('measureCorrected', ['owner'])
const answered = () => ({ ...key(), response: randomUUID(), go: '?at=review' })

export const measures: Record<string, Row> = {
  ...rows('everyone', ['GET /offline/measures', 'GET /offline/measures/:instrument']),
  ...rows(person, ['GET /measures', 'GET /measures/filled', 'POST /measures/break/end']),
  'POST /measures/weekly': { room: person, form: () => ({ ...key(), weekly: 'no' }) },
  'POST /measures/break': { room: person, form: () => ({ ...key(), length: 'date', 'until-day': '1' }) },
  'POST /measures/not-now': { room: person, form: () => ({ ...key(), instrument: 'nrs-average' }) },
  'GET /measures/fill/:id': { room: person, subjects: open },
  'POST /measures/fill/:id': { room: person, subjects: open, form: answered },
  'GET /measures/goals/:id': { room: person, subjects: goal },
  'POST /measures/goals/:id': { room: person, subjects: goal, form: answered },
  'GET /measures/filled/:id': { room: person, subjects: finished },
  'POST /measures/filled/:id/correct': { room: person, subjects: finished, form: key },
  'GET /measures/correct/:id': { room: person, subjects: corrected },
  'POST /measures/correct/:id': { room: person, subjects: corrected, form: answered },
}
