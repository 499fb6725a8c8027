import { key, professional, type Row, rows, type Subjects } from '../row.ts'

const line: Subjects = ({ things }) => ({ own: { id: things.dayLine, may: ['named professional'] } })
// It goes when it was taken out: another than the one that is changed.
const outgoing: Subjects = ({ things }) => ({ own: { id: things.dayLineOut, may: ['named professional'] } })
const today = () => {
  const [year = '', month = '', day = ''] = new Date().toISOString().slice(0, 10).split('-')
  return { 'on-day': day, 'on-month': month, 'on-year': year, words: 'Written by somebody' }
}

export const day: Record<string, Row> = {
  ...rows(professional, ['GET /day', 'GET /day/new', 'GET /day/import', 'GET /day/import/look']),
  ...rows(professional, ['POST /day/import', 'POST /day/import/take', 'POST /day/import/away']),
  'POST /day/new': { room: professional, form: () => ({ ...key(), ...today() }) },
  'GET /day/lines/:line': { room: professional, subjects: line },
  'POST /day/lines/:line': { room: professional, subjects: line, form: today },
  'POST /day/lines/:line/out': { room: professional, subjects: outgoing },
}
