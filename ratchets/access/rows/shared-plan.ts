import { key, one, people, person, professional, type Row, rows, type Subjects } from '../row.ts'
import type { Identity, World } from '../world.ts'

const step = one('planStep', ['owner'])
const goal = one('planGoal', ['owner'])
// The second part of the address is the entry: of nobody but the person whose plan it stands in.
const entryOf =
  (thing: 'planStep' | 'planGoal', may: Identity[]): Subjects =>
  ({ ids, things }) => ({
    shared: { id: `${ids.owner}~${things[thing]}`, may },
    'of another': { id: `${ids.team}~${things[thing]}`, may: [] },
    revoked: { id: `${ids.revoked}~${things[thing]}`, may: [] },
  })
const shared = entryOf('planStep', ['named professional'])
const goalsWords = entryOf('planGoal', [])

const written = () => ({ ...key(), kind: 'step', words: 'Written by somebody' })
const answered = ({ things }: World) => ({ ...key(), version: things.planVersion, answer: 'yes' })
const seen = ({ things }: World) => ({ ...key(), version: things.planVersion, view: 'Seen by somebody' })

export const sharedPlan: Record<string, Row> = {
  ...rows(person, ['GET /plan', 'GET /plan/print', 'GET /plan/rest', 'GET /plan/new']),
  'POST /plan/new': { room: person, form: written },
  'GET /plan/:entry': { room: person, subjects: step },
  'GET /plan/:entry/change': { room: person, subjects: step },
  'POST /plan/:entry/change': { room: person, subjects: step, form: written },
  'POST /plan/:entry/answer': { room: person, subjects: step, form: answered },
  'POST /plan/:entry/view': { room: person, subjects: step, form: seen },
  'POST /plan/:entry/withdraw': {
    room: person,
    subjects: goal,
    form: ({ things }) => ({ said: things.planView }),
  },
  'POST /plan/:entry/state': { room: person, subjects: step, form: () => ({ ...key(), state: 'done' }) },
  'POST /plan/:entry/now': {
    room: person,
    subjects: goal,
    form: ({ things }) => ({ ...key(), version: things.planGoalVersion, level: 'start' }),
  },
  'GET /people/:id/plan': { room: professional, subjects: people },
  'GET /people/:id/plan/print': { room: professional, subjects: people },
  'GET /people/:id/plan/rest': { room: professional, subjects: people },
  'GET /people/:id/plan/new': { room: professional, subjects: people },
  'POST /people/:id/plan/new': { room: professional, subjects: people, form: written },
  'GET /people/:id/plan/:entry': { room: professional, subjects: shared },
  'GET /people/:id/plan/:entry/change': { room: professional, subjects: shared },
  // A goal's words are the person's alone: for everybody else there is nothing to change.
  'POST /people/:id/plan/:entry/change': { room: professional, subjects: goalsWords, form: written },
  'POST /people/:id/plan/:entry/answer': { room: professional, subjects: shared, form: answered },
  'POST /people/:id/plan/:entry/view': { room: professional, subjects: shared, form: seen },
  // What the person sees differently, only the person takes back.
  'POST /people/:id/plan/:entry/withdraw': {
    room: professional,
    subjects: goalsWords,
    form: ({ things }) => ({ said: things.planView }),
  },
  'POST /people/:id/plan/:entry/state': {
    room: professional,
    subjects: shared,
    form: () => ({ ...key(), state: 'done' }),
  },
}
