import type { FhirAhead, FhirAheadOf, FhirType } from './platform/fhir/part.ts'

type Row = Pick<FhirAhead['rows'], 'check_ins' | 'responses' | 'levels'>

/** The least that a check-in gives in most weeks; where it is less, the search goes on by itself. */
const perCheckIn = 3

/** What a person most often asks of their own, in one step with the question whether it is they who ask. */
export const fhirAhead: Partial<Record<FhirType, FhirAheadOf>> = {
  Observation: async (pool, { session, token, person, limit }) => {
    const most = Math.ceil((limit + 1) / perCheckIn) + 1
    const { rows } = await pool.query<Row>({
      name: 'own-observations',
      text: 'select * from concord.own_observations($1, $2, $3, $4)',
      values: [session, token, person, most],
    })
    return rows[0] && { most, rows: rows[0] }
  },
}
