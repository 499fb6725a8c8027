import { key, people, person, professional, type Row, rows, type Subjects } from '../row.ts'

const known: Subjects = () => ({ known: { id: 'peg', may: ['owner', 'other person'] } })
const own: Subjects = () => ({ known: { id: 'peg', may: ['owner'] } })

export const patterns: Record<string, Row> = {
  ...rows(person, ['GET /patterns']),
  'GET /patterns/:pattern': { room: person, subjects: known },
  'GET /patterns/:pattern/print': { room: person, subjects: known },
  'GET /patterns/:pattern/table.csv': { room: person, subjects: known },
  'GET /patterns/:pattern/notes': { room: person, subjects: known },
  'POST /patterns/:pattern/notes': {
    room: person,
    subjects: known,
    form: () => ({ ...key(), words: 'A day', 'day-day': '1', 'day-month': '3', 'day-year': '2026' }),
  },
  'POST /patterns/:pattern/notes/take-back': {
    room: person,
    subjects: own,
    form: ({ things }) => ({ note: things.patternNote }),
  },
  'GET /patterns/:pattern/show': { room: person, subjects: known },
  'POST /patterns/:pattern/show': {
    room: person,
    subjects: known,
    form: () => ({ ...key(), reach: 'all' }),
  },
  'POST /patterns/:pattern/hide': { room: person, subjects: known },
  'GET /people/:id/patterns': { room: professional, subjects: people },
  'GET /people/:id/patterns/print': { room: professional, subjects: people },
}
