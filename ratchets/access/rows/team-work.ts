import { randomUUID } from 'node:crypto'
import { key, person, professional, type Row, rows, type Subjects } from '../row.ts'
import type { Identity } from '../world.ts'

const ofTeam: Identity[] = ['named professional', 'team professional']
const withTeam: Subjects = ({ ids }) => ({
  'shared with the team': { id: ids.team, may: ofTeam },
  'shared with one of them': { id: ids.owner, may: [] },
  revoked: { id: ids.revoked, may: [] },
})
/** Whoever shares with one of the team, and not with the team, has no explanation; that page says so to that one. */
const explained: Subjects = (world) => ({
  ...withTeam(world),
  'shared with one of them': { id: world.ids.owner, may: ['named professional'] },
})
const teams: Subjects = ({ things }) => ({ own: { id: things.ownTeam, may: ofTeam } })
const atRound: Subjects = (world) =>
  Object.fromEntries(
    Object.entries(withTeam(world)).map(([name, { id, may }]) => [
      name,
      { id: `${world.things.ownTeam}~${id}`, may },
    ]),
  )
// One question waits at a time, and is decided once: that it works for the team is tested with the round.
const notAsked: Subjects = (world) =>
  Object.fromEntries(Object.entries(atRound(world)).filter(([, { may }]) => may.length === 0))
const item: Subjects = ({ ids, things }) => ({
  'of another': { id: `${things.ownTeam}~${ids.owner}~${things.roundItem}`, may: [] },
})

export const teamWork: Record<string, Row> = {
  ...rows(person, ['GET /explanation']),
  'POST /explanation': {
    room: person,
    subjects: ({ things }) => ({ "somebody else's team": { id: things.ownTeam, may: [] } }),
    form: ({ things }) => ({ ...key(), team: things.ownTeam, do: 'write', words: 'Written by somebody' }),
  },
  'GET /people/:id/explanation': { room: professional, subjects: explained },
  'POST /people/:id/explanation': {
    room: professional,
    subjects: withTeam,
    form: ({ things }) => ({ ...key(), team: things.ownTeam, do: 'write', words: 'Written by somebody' }),
  },
  ...rows(professional, ['GET /rounds']),
  'GET /rounds/:team': { room: professional, subjects: teams },
  'GET /rounds/:team/:person': { room: professional, subjects: atRound },
  'POST /rounds/:team/:person': {
    room: professional,
    subjects: notAsked,
    form: () => ({ ...key(), question: 'Asked by somebody' }),
  },
  'POST /rounds/:team/:person/:item': {
    room: professional,
    subjects: item,
    form: () => ({ decision: 'Decided', owner: 'team', note: `Noted ${randomUUID()}` }),
  },
  'POST /rounds/:team/:person/:item/leave': { room: professional, subjects: item },
}
