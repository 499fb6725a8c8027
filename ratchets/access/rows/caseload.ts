import { key, people, professional, type Row, rows } from '../row.ts'

export const caseloads: Record<string, Row> = {
  ...rows(professional, ['GET /caseload']),
  'GET /caseload/:id': { room: professional, subjects: people },
  'POST /caseload/:id/outcome': {
    room: professional,
    subjects: people,
    form: () => ({ ...key(), outcome: 'spoken' }),
  },
  'POST /caseload/:id/outcome/undo': { room: professional, subjects: people },
  'POST /caseload/:id/claim': {
    room: professional,
    subjects: (world) => throughTeam(world),
    form: ({ things }) => ({ team: things.ownTeam }),
  },
  'POST /caseload/:id/claim/back': {
    room: professional,
    subjects: (world) => throughTeam(world),
    form: ({ things }) => ({ team: things.ownTeam }),
  },
}

/** Only who shares with a team can be taken on for it. */
function throughTeam(world: Parameters<typeof people>[0]): ReturnType<typeof people> {
  const subjects = people(world)
  return { ...subjects, shared: { id: world.ids.owner, may: [] } }
}
