import { key, people, person, professional, type Row, rows, type Subjects } from '../row.ts'

const own: Subjects = ({ things }) => ({ own: { id: things.suggestion, may: ['owner'] } })
/** The same page suggested to everybody there is. */
const page: Subjects = (world) =>
  Object.fromEntries(
    Object.entries(people(world)).map(([name, { id, may }]) => [name, { id: `${id}~say-no-list`, may }]),
  )
const theirs: Subjects = ({ ids, things }) => ({
  own: { id: `${ids.owner}~${things.suggestionBack}`, may: ['named professional'] },
  'of another': { id: `${ids.team}~${things.suggestion}`, may: [] },
})
const reason = () => ({ ...key(), reason: 'Written by somebody' })

export const suggestions: Record<string, Row> = {
  ...rows(person, ['GET /suggestions', 'GET /suggestions/contact', 'POST /suggestions/contact/end']),
  'POST /suggestions/contact': {
    room: person,
    form: ({ things }) => ({ with: `professional:${things.inviter}`, weeks: '2' }),
  },
  'GET /suggestions/:id': { room: person, subjects: own },
  'POST /suggestions/:id': { room: person, subjects: own, form: () => ({ answer: 'kept' }) },
  'GET /people/:id/suggest': { room: professional, subjects: people },
  'GET /people/:id/suggest/:item': { room: professional, subjects: page },
  'POST /people/:id/suggest/:item': { room: professional, subjects: page, form: reason },
  'POST /people/:id/suggestions/contact': { room: professional, subjects: people },
  'POST /people/:id/suggestions/:suggestion/back': { room: professional, subjects: theirs },
}
