import { admin, type Row, rows } from '../row.ts'

const gated = { 'a pack without words': { id: 'was', may: admin } }
const named = { 'a pack that waits for a name': { id: 'gad-7', may: admin } }
const words = {
  holder: 'The holder',
  reference: 'A letter',
  'agreed-day': '4',
  'agreed-month': '5',
  'agreed-year': '2026',
  'confirmed-by': 'A lead',
  copyright: 'The notice',
  'question-was-1': 'A question',
}

/** What an administrator says about instruments: of their own service, whoever else asks. */
export const measureSettings: Record<string, Row> = {
  ...rows(admin, ['GET /service/measures']),
  'POST /service/measures/switch': { room: admin, form: () => ({ on: 'yes' }) },
  'POST /service/measures/everywhere': { room: admin, form: () => ({ on: 'yes' }) },
  'GET /service/measures/:id': { room: admin, subjects: () => gated },
  'POST /service/measures/:id/switch': { room: admin, subjects: () => gated, form: () => ({ on: 'no' }) },
  'GET /service/measures/:id/who': { room: admin, subjects: () => named },
  'POST /service/measures/:id/who': {
    room: admin,
    subjects: () => named,
    form: () => ({ name: 'A nurse', role: 'Nurse', 'read-within': 'in two days', phone: '020 7946 0018' }),
  },
  'POST /service/measures/:id/who/end': { room: admin, subjects: () => named },
  'GET /service/measures/:id/words': { room: admin, subjects: () => gated },
  'POST /service/measures/:id/words': { room: admin, subjects: () => gated, form: () => words },
  'POST /service/measures/:id/words/withdraw': { room: admin, subjects: () => gated },
  'GET /service/measures/:id/preview': {
    room: admin,
    subjects: ({ things }) => ({ own: { id: things.measureWords, may: admin } }),
  },
}
