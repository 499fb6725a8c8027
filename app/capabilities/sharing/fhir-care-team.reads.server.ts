import type { CareTeam } from 'fhir/r4'
import { sql } from 'kysely'
import { teamsNamedBy } from '../../platform/database/known-names.ts'
import { fewPart } from '../../platform/fhir/few.ts'
import { metaAt, patient, reference } from '../../platform/fhir/made.ts'
import type { FhirReading } from '../../platform/fhir/part.ts'

type Member = { id: string; name: string; since: string }
type Row = {
  team_id: string
  name: string
  service: string | null
  ended_at: Date | null
  updated: Date
  members: Member[]
}

async function all({ tx, persons, viewer }: FhirReading): Promise<CareTeam[]> {
  const { rows } = await sql<Row>`
    select t.team_id, t.name, t.ended_at, s.name as service, greatest(t.created_at, t.ended_at, (
        select max(greatest(c.began_at, c.ended_at)) from concord.team_member c where c.team_id = t.team_id)) as updated,
      coalesce((
        select json_agg(json_build_object('id', m.membership_id, 'name', m.name, 'since', c.began_at)
          order by m.name, m.membership_id)
        from concord.team_member c join concord.membership m on m.membership_id = c.membership_id
        where c.team_id = t.team_id and c.ended_at is null and m.role in ('professional', 'coordinator')), '[]') as members
    from concord.team t left join concord.service s on s.service_id = t.service_id
    where t.team_id in (${teamsNamedBy(persons)})
  `.execute(tx)
  return rows.map((row) => ({
    resourceType: 'CareTeam',
    id: row.team_id,
    meta: metaAt(row.updated),
    status: row.ended_at === null ? 'active' : 'inactive',
    name: row.name,
    // A team is there for many; only the person's own sight of it is about them alone.
    ...(viewer.kind === 'person' && { subject: patient(viewer.personId) }),
    ...(row.members.length > 0 && {
      participant: row.members.map(({ id, name, since }) => ({
        member: { ...reference('Practitioner', id), display: name },
        period: { start: new Date(since).toISOString() },
      })),
    }),
    ...(row.service !== null && { managingOrganization: [{ display: row.service }] }),
  }))
}

export const careTeams = fewPart<CareTeam>({
  type: 'CareTeam',
  section: undefined,
  patient: 'patient and subject',
  params: {
    participant: {
      kind: 'reference',
      says: 'Somebody who is in the team.',
      target: ['Practitioner'],
      of: ({ participant = [] }) => ({ reference: participant.map(({ member }) => member?.reference) }),
    },
    status: {
      kind: 'token',
      says: 'active, or inactive where the team ended.',
      of: ({ status }) => ({
        token: [{ system: 'http://hl7.org/fhir/care-team-status', code: status }],
      }),
    },
  },
  includes: { participant: ({ participant = [] }) => participant.map(({ member }) => member?.reference) },
  all,
})
