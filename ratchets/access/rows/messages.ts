import { admin, key, one, person, professional, type Row, rows, type Subjects, team } from '../row.ts'
import type { Identity } from '../world.ts'

const own = one('thread', ['owner'])
const both: Identity[] = ['named professional', 'team professional']
// Who else shares something with a professional shares no messages: of those there is no trace.
const others = ({ ids }: Parameters<Subjects>[0]) => ({
  'shares other things': { id: ids.owner, may: [] },
  revoked: { id: ids.revoked, may: [] },
  unconfirmed: { id: ids.joiner, may: [] },
})
const theirs: Subjects = (world) => ({
  ...others(world),
  'shared with the team': { id: world.ids.team, may: both },
})
const written: Subjects = (world) => ({
  ...others(world),
  'shared with the team': { id: world.ids.hill, may: ['other professional'] },
})
const notTheirs = ({ ids, things }: Parameters<Subjects>[0]) => ({
  'of another': { id: `${ids.owner}~${things.teamThread}`, may: [] },
  ended: { id: `${ids.owner}~${things.thread}`, may: [] },
  revoked: { id: `${ids.revoked}~${things.revokedThread}`, may: [] },
})
const read: Subjects = (world) => ({
  ...notTheirs(world),
  shared: { id: `${world.ids.team}~${world.things.teamThread}`, may: both },
})
const answered: Subjects = (world) => ({
  ...notTheirs(world),
  shared: { id: `${world.ids.hill}~${world.things.hillThread}`, may: ['other professional'] },
})

const words = 'Written by somebody'
const reason = () => ({ reason: 'answered' })
const away = { 'from-day': '1', 'from-month': '2', 'from-year': '2190' }

export const messages: Record<string, Row> = {
  ...rows(person, ['GET /messages', 'GET /messages/new', 'GET /messages/settings']),
  'POST /messages/new': {
    room: person,
    form: ({ things }) => ({ ...key(), words, team: things.ownTeam, length: '12-weeks' }),
  },
  'POST /messages/settings': { room: person, form: () => ({ mail: 'no' }) },
  'GET /messages/:id': { room: person, subjects: own },
  'POST /messages/:id': {
    room: person,
    subjects: own,
    form: () => ({ ...key(), words, length: '12-weeks' }),
  },
  'POST /messages/:id/close': { room: person, subjects: own, form: reason },
  ...rows(professional, ['GET /inbox', 'GET /inbox/away', 'POST /inbox/away']),
  'POST /inbox/away/:id/end': { room: professional, subjects: () => ({}) },
  'GET /people/:id/messages': { room: professional, subjects: theirs },
  'GET /people/:id/messages/new': { room: professional, subjects: theirs },
  'POST /people/:id/messages/new': {
    room: professional,
    subjects: written,
    form: ({ things }) => ({ ...key(), words, team: things.team }),
  },
  'GET /people/:id/messages/:thread': { room: professional, subjects: read },
  'POST /people/:id/messages/:thread': {
    room: professional,
    subjects: answered,
    form: ({ things }) => ({ ...key(), words, after: things.hillMessage }),
  },
  'POST /people/:id/messages/:thread/assign': {
    room: professional,
    subjects: answered,
    form: ({ things }) => ({ to: things.hillMember }),
  },
  'POST /people/:id/messages/:thread/close': { room: professional, subjects: answered, form: reason },
  ...rows(admin, [
    'GET /service/messages',
    'GET /service/messages/hours',
    'POST /service/messages/hours',
    'GET /service/messages/holidays',
    'POST /service/messages/holidays',
    'GET /service/messages/away',
  ]),
  'POST /service/messages/switch': { room: admin, form: () => ({ on: 'yes' }) },
  'POST /service/messages/away': {
    room: admin,
    form: ({ things }) => ({ who: things.hillMember, ...away }),
  },
  'POST /service/messages/away/:id/end': { room: admin, subjects: () => ({}) },
  'POST /service/messages/holidays/:day/remove': { room: admin, subjects: () => ({}) },
  'GET /service/messages/cover/:id': { room: admin, subjects: team },
  'POST /service/messages/cover/:id': {
    room: admin,
    subjects: team,
    form: ({ things }) => ({ first: things.hillMember, second: '' }),
  },
}
