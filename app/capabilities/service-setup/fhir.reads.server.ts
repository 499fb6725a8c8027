import type { Practitioner, PractitionerRole } from 'fhir/r4'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/connection.ts'
import { fewPart } from '../../platform/fhir/few.ts'
import { metaAt, reference } from '../../platform/fhir/made.ts'
import type { FhirReading } from '../../platform/fhir/part.ts'

type Row = {
  membership_id: string
  name: string
  discipline: string | null
  service: string | null
  began_at: Date
  ended_at: Date | null
}

/** The professionals and coordinators whom whoever asks may know: those met, and colleagues. */
async function members(tx: Tx): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select m.membership_id, m.name, m.discipline, s.name as service, m.began_at, m.ended_at
    from concord.membership m left join concord.service s on s.service_id = m.service_id
    where m.role in ('professional', 'coordinator')
  `.execute(tx)
  return rows
}

const metaOf = (row: Row) => metaAt(row.ended_at ?? row.began_at)

const practitioners = fewPart<Practitioner>({
  type: 'Practitioner',
  section: undefined,
  patient: undefined,
  params: {
    name: {
      kind: 'string',
      says: 'The name of somebody who works at a service.',
      of: ({ name }) => ({ string: (name ?? []).flatMap(({ text = '' }) => [text, ...text.split(' ')]) }),
    },
    active: {
      kind: 'token',
      says: 'Whether they work there now.',
      of: ({ active }) => ({ token: [{ code: String(active) }] }),
    },
  },
  all: async ({ tx }: FhirReading) =>
    (await members(tx)).map((row) => ({
      resourceType: 'Practitioner',
      id: row.membership_id,
      meta: metaOf(row),
      active: row.ended_at === null,
      name: [{ text: row.name }],
    })),
})

const roles = fewPart<PractitionerRole>({
  type: 'PractitionerRole',
  section: undefined,
  patient: undefined,
  params: {
    practitioner: {
      kind: 'reference',
      says: 'Whose role it is.',
      target: ['Practitioner'],
      of: ({ practitioner }) => ({ reference: [practitioner?.reference] }),
    },
    active: {
      kind: 'token',
      says: 'Whether they work there now.',
      of: ({ active }) => ({ token: [{ code: String(active) }] }),
    },
  },
  includes: { practitioner: ({ practitioner }) => [practitioner?.reference] },
  all: async ({ tx }: FhirReading) =>
    (await members(tx)).map((row) => ({
      resourceType: 'PractitionerRole',
      id: row.membership_id,
      meta: metaOf(row),
      active: row.ended_at === null,
      period: {
        start: row.began_at.toISOString(),
        ...(row.ended_at && { end: row.ended_at.toISOString() }),
      },
      practitioner: { ...reference('Practitioner', row.membership_id), display: row.name },
      ...(row.service !== null && { organization: { display: row.service } }),
      ...(row.discipline && { code: [{ text: row.discipline }] }),
    })),
})

export const fhirParts = [practitioners, roles]
