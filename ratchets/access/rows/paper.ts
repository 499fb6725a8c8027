import { key, one, person, professional, type Row, rows } from '../row.ts'
import type { Identity } from '../world.ts'

const typists: Identity[] = [...professional, 'coordinator']

/** Paper sheets: the person's own, and those that somebody has opened by their code. */
export const paper: Record<string, Row> = {
  ...rows(person, ['GET /from-paper']),
  'POST /from-paper': { room: person, form: () => ({ ...key(), kind: 'topics' }) },
  'GET /from-paper/:id': { room: person, subjects: one('paperToCheck', ['owner']) },
  'GET /from-paper/:id/print': { room: person, subjects: one('paperOut', ['owner']) },
  'POST /from-paper/:id/cancel': { room: person, subjects: one('paperOver', ['owner']) },
  'POST /from-paper/:id/settle': {
    room: person,
    subjects: one('paperToCheck', ['owner']),
    form: () => ({ ...key(), 'do-know-me': 'later' }),
  },
  ...rows(typists, ['GET /paper', 'GET /paper/sent']),
  'POST /paper': { room: typists, form: () => ({ code: 'ACDEFHJKMN' }) },
  'GET /paper/:id': {
    room: typists,
    subjects: ({ things }) => ({
      opened: { id: things.paperOpened, may: ['named professional'] },
      'not opened': { id: things.paperOut, may: [] },
      'typed in': { id: things.paperToCheck, may: [] },
      cancelled: { id: things.paperOver, may: [] },
    }),
  },
  'POST /paper/:id': {
    room: typists,
    subjects: ({ things }) => ({
      opened: { id: things.paperOpened, may: ['named professional'] },
      'not opened': { id: things.paperOut, may: [] },
      'typed in': { id: things.paperToCheck, may: [] },
    }),
    form: () => ({ ...key(), 'makes-me': 'Written by somebody' }),
  },
}
