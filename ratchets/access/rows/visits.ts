import { key, people, person, professional, type Row, rows, type Subjects } from '../row.ts'
import type { Identity } from '../world.ts'

const named: Identity[] = ['named professional']
const both: Identity[] = ['named professional', 'team professional']
type Thing = 'visit' | 'visitTopic' | 'visitNote' | 'visitDecision' | 'visitCopy'

/** Of one's own: the visit, or something written at it. */
const own =
  (thing?: Thing): Subjects =>
  ({ things }) => ({
    own: { id: thing ? `${things.visit}~${things[thing]}` : things.visit, may: ['owner'] },
  })
/** Of a person who shares their visits, and never under the name of anybody else. */
const theirs =
  (thing?: Thing, may = named): Subjects =>
  ({ ids, things }) => {
    const last = thing ? `~${things[thing]}` : ''
    return {
      shared: { id: `${ids.owner}~${things.visit}${last}`, may },
      'shared with the team': { id: `${ids.team}~${things.teamVisit}`, may: thing ? [] : both },
      'of another': { id: `${ids.team}~${things.visit}${last}`, may: [] },
      revoked: { id: `${ids.revoked}~${things.revokedVisit}${last}`, may: [] },
    }
  }
/** How it was belongs to the professional of that visit alone. */
const check: Subjects = ({ ids, things }) => ({
  shared: { id: `${ids.owner}~${things.visit}`, may: named },
  'with a colleague': { id: `${ids.team}~${things.teamVisit}`, may: named },
})

const details = () => ({ ...key(), with: 'nobody', setting: 'one-to-one', way: 'phone' })
const note = () => ({ ...key(), words: 'Written by somebody' })
const moved = () => ({ ...key(), act: 'agree' })
const answers = () => ({ ...key(), heard: '3' })

export const visits: Record<string, Row> = {
  ...rows(person, ['GET /visits', 'GET /visits/new']),
  'POST /visits/new': { room: person, form: details },
  'GET /visits/:id': { room: person, subjects: own() },
  'GET /visits/:id/print': { room: person, subjects: own() },
  'GET /visits/:id/details': { room: person, subjects: own() },
  'POST /visits/:id/details': {
    room: person,
    subjects: own(),
    form: ({ things }) => ({ ...details(), after: things.visit }),
  },
  'POST /visits/:id/off': { room: person, subjects: own(), form: () => ({ ...key(), off: 'no' }) },
  'GET /visits/:id/prepare': { room: person, subjects: own() },
  'POST /visits/:id/topics': { room: person, subjects: own(), form: note },
  'POST /visits/:id/agenda': {
    room: person,
    subjects: own(),
    form: ({ things }) => ({ ...key(), act: 'park', entry: things.visitTopic }),
  },
  'POST /visits/:id/helper': { room: person, subjects: own(), form: () => ({ ...key(), name: 'Joy' }) },
  'POST /visits/:id/confirm': { room: person, subjects: own(), form: key },
  'POST /visits/:id/ready': { room: person, subjects: own(), form: () => ({ ...key(), ready: 'yes' }) },
  'GET /visits/:id/write/:kind': { room: person, subjects: () => ({}) },
  'POST /visits/:id/write/:kind': {
    room: person,
    subjects: ({ things }) => ({ own: { id: `${things.visit}~note`, may: ['owner'] } }),
    form: note,
  },
  'GET /visits/:id/entries/:entry': { room: person, subjects: own('visitTopic') },
  'POST /visits/:id/entries/:entry': { room: person, subjects: own('visitNote'), form: note },
  'POST /visits/:id/entries/:entry/close': {
    room: person,
    subjects: own('visitDecision'),
    form: () => ({ ...key(), as: 'done' }),
  },
  'GET /visits/:id/check': { room: person, subjects: own() },
  'POST /visits/:id/check': { room: person, subjects: own(), form: answers },
  'POST /visits/:id/check/show': {
    room: person,
    subjects: own(),
    form: () => ({ ...key(), show: 'yes' }),
  },
  'GET /people/:id/visits': { room: professional, subjects: people },
  'GET /people/:id/visits/new': { room: professional, subjects: people },
  'POST /people/:id/visits/new': { room: professional, subjects: people, form: details },
  'GET /people/:id/visits/:visit': { room: professional, subjects: theirs() },
  'GET /people/:id/visits/:visit/print': { room: professional, subjects: theirs() },
  'GET /people/:id/visits/:visit/details': { room: professional, subjects: theirs() },
  'POST /people/:id/visits/:visit/details': { room: professional, subjects: () => ({}), form: details },
  'POST /people/:id/visits/:visit/off': {
    room: professional,
    subjects: theirs(),
    form: () => ({ ...key(), off: 'no' }),
  },
  'GET /people/:id/visits/:visit/prepare': { room: professional, subjects: theirs() },
  'POST /people/:id/visits/:visit/topics': { room: professional, subjects: theirs(), form: note },
  'POST /people/:id/visits/:visit/agenda': { room: professional, subjects: () => ({}), form: moved },
  'GET /people/:id/visits/:visit/write/:kind': { room: professional, subjects: () => ({}) },
  'POST /people/:id/visits/:visit/write/:kind': {
    room: professional,
    subjects: ({ ids, things }) => ({
      shared: { id: `${ids.owner}~${things.visit}~note`, may: named },
      revoked: { id: `${ids.revoked}~${things.revokedVisit}~note`, may: [] },
    }),
    form: note,
  },
  'GET /people/:id/visits/:visit/entries/:entry': { room: professional, subjects: theirs('visitNote') },
  'POST /people/:id/visits/:visit/entries/:entry': {
    room: professional,
    subjects: theirs('visitNote'),
    form: note,
  },
  'POST /people/:id/visits/:visit/entries/:entry/close': {
    room: professional,
    subjects: theirs('visitDecision'),
    form: () => ({ ...key(), as: 'done' }),
  },
  'GET /people/:id/visits/:visit/check': { room: professional, subjects: check },
  'POST /people/:id/visits/:visit/check': { room: professional, subjects: check, form: answers },
  'POST /people/:id/visits/:visit/check/show': {
    room: professional,
    subjects: check,
    form: () => ({ ...key(), show: 'yes' }),
  },
  'GET /people/:id/visits/:visit/copy': { room: professional, subjects: theirs() },
  'POST /people/:id/visits/:visit/copy': {
    room: professional,
    subjects: theirs(),
    form: () => ({ ...key(), way: 'text' }),
  },
  'GET /people/:id/visits/:visit/copies/:copy': { room: professional, subjects: theirs('visitCopy') },
  'GET /people/:id/visits/:visit/copies/:copy/text': { room: professional, subjects: theirs('visitCopy') },
}
