import type { Consent } from 'fhir/r4'
import { sql } from 'kysely'
import { readCareTeams, readPractitioners } from '../../platform/database/known-names.ts'
import { fewPart } from '../../platform/fhir/few.ts'
import { concept, metaAt, momentOf, patient, teamIs, tokensOf, whoIs } from '../../platform/fhir/made.ts'
import { type FhirReading, instant } from '../../platform/fhir/part.ts'
import { hl7System, loinc, ownSystem } from '../../platform/pure/fhir-systems.ts'

type Row = {
  id: string
  person_id: string
  section: string
  item_id: string | null
  grantee_membership: string | null
  grantee_team: string | null
  visible_from: Date
  until_at: Date
  created_at: Date
  changed_at: Date | null
  ended_at: Date | null
  pending: boolean
}

/** What is shown from a moment on; a story or a plan is shown as it stands, whenever it was written. */
const runForward = ['check-ins', 'measures', 'messages', 'visits']

/** The person's grants; a professional sees what they hold now, and no other grant, nor through which team. */
async function readRows({ tx, persons, viewer }: FhirReading): Promise<Row[]> {
  if (viewer.kind === 'person') {
    const { rows } = await sql<Row>`
      select grant_id as id, person_id, section, item_id, grantee_membership, grantee_team, visible_from, until_at,
        created_at, changed_at, ended_at, pending
      from concord.sharing_grant where person_id = any (${persons}::uuid[])
    `.execute(tx)
    return rows
  }
  const { rows } = await sql<Row>`
    select 'held-' || section || '-' || person_id as id, person_id, section, null::uuid as item_id,
      ${viewer.membershipId} as grantee_membership, null as grantee_team, min(visible_from) as visible_from,
      max(until_at) as until_at, max(created_at) as created_at, null::timestamptz as changed_at,
      null::timestamptz as ended_at, false as pending
    from concord.held_grants() where person_id = any (${persons}::uuid[]) group by person_id, section
  `.execute(tx)
  return rows
}

const isOver = (row: Row, now: Date) => row.ended_at !== null || row.until_at <= now

function statusOf(row: Row, now: Date): Consent['status'] {
  if (isOver(row, now)) return 'inactive'
  return row.pending ? 'proposed' : 'active'
}

const latest = (row: Row, now: Date) =>
  [row.created_at, row.changed_at, row.ended_at, row.until_at]
    .filter((at) => at !== null && at <= now)
    .reduce<Date>((last, at) => (at && at > last ? at : last), row.created_at)

async function all(reading: FhirReading): Promise<Consent[]> {
  const { tx, persons, now } = reading
  const rows = await readRows(reading)
  const professionals = await readPractitioners(
    tx,
    rows.map((row) => row.grantee_membership),
  )
  const teams = await readCareTeams(
    tx,
    persons,
    rows.map((row) => row.grantee_team),
  )
  return rows.map((row) => {
    const end = row.ended_at && row.ended_at < row.until_at ? row.ended_at : row.until_at
    const grantee = row.grantee_team
      ? teamIs(row.grantee_team, teams)
      : whoIs(row.person_id, row.grantee_membership, professionals)
    return {
      resourceType: 'Consent',
      id: row.id,
      meta: metaAt(latest(row, now)),
      status: statusOf(row, now),
      scope: concept(hl7System('consentscope'), 'patient-privacy', 'Privacy Consent'),
      category: [concept(loinc, '64292-6', 'Release of information consent')],
      patient: patient(row.person_id),
      dateTime: instant(row.created_at),
      performer: [patient(row.person_id)],
      policyRule: concept(hl7System('v3-ActCode'), 'OPTIN', 'opt-in'),
      provision: {
        type: 'permit',
        period: { start: instant(row.created_at), end: instant(end < row.created_at ? row.created_at : end) },
        actor: [
          {
            role: concept(hl7System('v3-ParticipationType'), 'IRCP', 'information recipient'),
            reference: grantee,
          },
        ],
        action: [concept(hl7System('consentaction'), 'access', 'Access')],
        class: [{ system: ownSystem('sections'), code: row.section }],
        ...(runForward.includes(row.section) && { dataPeriod: { start: instant(row.visible_from) } }),
      },
    }
  })
}

export const consents = fewPart<Consent>({
  type: 'Consent',
  section: undefined,
  patient: 'patient',
  params: {
    status: {
      kind: 'token',
      says: 'active, inactive once it is over or was ended, proposed until somebody confirmed who joined.',
      of: ({ status }) => ({
        token: [{ system: 'http://hl7.org/fhir/consent-state-codes', code: status }],
      }),
    },
    category: {
      kind: 'token',
      says: 'Release of information.',
      of: ({ category }) => ({ token: tokensOf(category) }),
    },
    actor: {
      kind: 'reference',
      says: 'The professional or team with whom it is shared.',
      target: ['Practitioner', 'CareTeam'],
      of: ({ provision }) => ({
        reference: (provision?.actor ?? []).map((each) => each.reference.reference),
      }),
    },
    date: { kind: 'date', says: 'When it was given.', of: ({ dateTime }) => ({ date: momentOf(dateTime) }) },
  },
  includes: {
    actor: ({ provision }) => (provision?.actor ?? []).map((each) => each.reference.reference),
  },
  sortedBy: { date: ({ dateTime = '' }) => dateTime },
  all,
})
