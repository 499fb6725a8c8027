import { key, person, type Row, rows } from '../row.ts'
import type { Identity } from '../world.ts'

const notStaff: Identity[] = ['newcomer', 'supporter', ...person]

/** Family, friends and whoever holds a card: each finds what was made for them by a code or an account of their own. */
export const beside: Record<string, Row> = {
  ...rows(person, [
    'GET /emergency-card',
    'GET /emergency-card/new',
    'POST /emergency-card',
    'GET /supporters',
    'GET /supporters/new',
    'GET /supporters/preview',
    'POST /supporters',
  ]),
  'GET /emergency-card/:id': { room: person, subjects: () => ({}) },
  'GET /emergency-card/:id/print': { room: person, subjects: () => ({}) },
  'POST /emergency-card/:id/end': { room: person, subjects: () => ({}) },
  'GET /supporters/:id': { room: person, subjects: () => ({}) },
  'POST /supporters/:id/answer': {
    room: person,
    subjects: () => ({}),
    form: () => ({ ...key(), answer: 'yes' }),
  },
  'POST /supporters/:id/end': { room: person, subjects: () => ({}), form: key },
  ...rows('everyone', [
    'GET /card',
    'POST /card',
    'GET /card/:token',
    'GET /supporting/join',
    'POST /supporting/join',
    'GET /supporting/with/:token',
    'GET /supporting/join/you',
    'POST /supporting/join/you',
    'POST /supporting/join/leave',
  ]),
  ...rows(notStaff, ['GET /supporting']),
  'GET /supporting/:id': { room: notStaff, subjects: () => ({}) },
  'POST /supporting/:id/stop': { room: 'signed-in', subjects: () => ({}) },
}
