import type { Patient } from 'fhir/r4'
import { sql } from 'kysely'
import { fewPart } from '../../platform/fhir/few.ts'
import { metaAt } from '../../platform/fhir/made.ts'

type Row = { person_id: string; name: Buffer; created_at: Date }

/** The person, by the name they go by. Nothing else is known of them, and nothing is made up. */
const patients = fewPart<Patient>({
  type: 'Patient',
  section: undefined,
  patient: 'itself',
  params: {
    name: {
      kind: 'string',
      says: 'The name the person goes by.',
      of: ({ name }) => ({ string: (name ?? []).flatMap(({ text = '' }) => [text, ...text.split(' ')]) }),
    },
    active: {
      kind: 'token',
      says: 'Always true: whoever erased everything is not here.',
      of: () => ({ token: [{ code: 'true' }] }),
    },
  },
  async all({ tx, keys, persons }) {
    const { rows } = await sql<Row>`
      select person_id, name, created_at from concord.person where person_id = any (${persons}::uuid[])
    `.execute(tx)
    return rows.map((row) => ({
      resourceType: 'Patient',
      id: row.person_id,
      meta: metaAt(row.created_at),
      active: true,
      name: [
        {
          text: keys.openListed(row.name, {
            table: 'person',
            column: 'name',
            row: row.person_id,
            person: row.person_id,
          }),
        },
      ],
    }))
  },
})

export const fhirParts = [patients]
