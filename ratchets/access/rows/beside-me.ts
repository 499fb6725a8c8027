import { admin, key, one, person, type Row, rows } from '../row.ts'
import type { Identity } from '../world.ts'

const supporting: Identity[] = ['newcomer', ...person, 'supporter']

const question = one('question', admin)

/** Family and friends, the emergency card, and what is asked about a line of the access log. */
export const besideMe: Record<string, Row> = {
  ...rows('everyone', [
    'GET /supporting/join',
    'POST /supporting/join',
    'GET /supporting/join/you',
    'POST /supporting/join/you',
    'POST /supporting/join/leave',
    'GET /supporting/with/:token',
    'GET /card',
    'POST /card',
  ]),
  ...rows(person, [
    'GET /supporters',
    'GET /supporters/new',
    'GET /supporters/preview',
    'POST /supporters',
    'GET /emergency-card',
    'GET /emergency-card/new',
  ]),
  'GET /supporters/:id': {
    room: person,
    subjects: ({ things }) => ({
      open: { id: things.supporter, may: ['owner'] },
      'not confirmed': { id: things.joinedSupporter, may: ['owner'] },
      ended: { id: things.endedSupporter, may: ['owner'] },
      'of another': { id: things.teamSupporter, may: [] },
    }),
  },
  'POST /supporters/:id/answer': {
    room: person,
    subjects: one('joinedSupporter', ['owner']),
    form: () => ({ answer: 'yes' }),
  },
  'POST /supporters/:id/end': {
    room: person,
    subjects: ({ things }) => ({
      ended: { id: things.endedSupporter, may: ['owner'] },
      'of another': { id: things.teamSupporter, may: [] },
    }),
  },
  'GET /supporting': { room: supporting },
  'GET /supporting/:id': {
    room: supporting,
    subjects: ({ things }) => ({
      open: { id: things.supporter, may: ['supporter'] },
      'not confirmed': { id: things.joinedSupporter, may: [] },
      ended: { id: things.endedSupporter, may: [] },
      'given up': { id: things.leftSupporter, may: [] },
      'of another': { id: things.teamSupporter, may: [] },
    }),
  },
  'POST /supporting/:id/stop': {
    room: supporting,
    subjects: ({ things }) => ({
      open: { id: things.supporter, may: ['supporter'] },
      ended: { id: things.endedSupporter, may: [] },
      'given up': { id: things.leftSupporter, may: [] },
      'of another': { id: things.teamSupporter, may: [] },
    }),
  },
  'GET /service/questions': { room: admin, shows: admin },
  'GET /service/questions/:id': { room: admin, subjects: question, shows: admin },
  'POST /service/questions/:id': {
    room: admin,
    subjects: question,
    form: () => ({ words: 'It was for the visit.' }),
  },
  'POST /emergency-card': {
    room: person,
    form: () => ({ ...key(), words: 'Written by somebody', length: '4-hours' }),
  },
  'GET /emergency-card/:id': { room: person, subjects: one('card', ['owner']) },
  'GET /emergency-card/:id/print': { room: person, subjects: one('card', ['owner']) },
  'POST /emergency-card/:id/end': { room: person, subjects: one('card', ['owner']) },
  'GET /card/:token': {
    room: 'everyone',
    subjects: ({ things }) => ({
      working: { id: things.cardLink, may: ['card holder'], isKey: true },
      ended: { id: things.endedCardLink, may: [] },
      over: { id: things.overCardLink, may: [] },
    }),
  },
}
