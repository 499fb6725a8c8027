import type { Provenance, ProvenanceAgent } from 'fhir/r4'
import { concept, metaAt, momentOf, patient, reference } from '../../../platform/fhir/made.ts'
import { byUuid, madeOf, manyPart } from '../../../platform/fhir/many.ts'
import { instant } from '../../../platform/fhir/part.ts'
import { hl7System } from '../../../platform/pure/fhir-systems.ts'
import { type ResponseRow, responseColumns, responseRows } from './rows.reads.server.ts'

const participant = hl7System('provenance-participant-type')

/** How answers came about: by the person, with a helper, typed in from paper, from another system, as a correction. */
function originOf(row: ResponseRow): Provenance {
  const { id, person_id: person, source, helped, amends_seen: before } = row
  const agent: ProvenanceAgent[] = [
    { type: concept(participant, 'author', 'Author'), who: patient(person) },
    ...(helped
      ? [{ type: concept(participant, 'enterer', 'Enterer'), who: { display: 'Somebody who helped' } }]
      : []),
  ]
  const entity: Provenance['entity'] = [
    ...(source === 'paper'
      ? [{ role: 'source' as const, what: { display: 'A sheet of paper, typed in' } }]
      : []),
    ...(source === 'import'
      ? [{ role: 'source' as const, what: { display: 'A file from another system' } }]
      : []),
    ...(before ? [{ role: 'revision' as const, what: reference('QuestionnaireResponse', before) }] : []),
  ]
  return {
    resourceType: 'Provenance',
    id: `${id}-origin`,
    meta: metaAt(row.updated),
    target: [reference('QuestionnaireResponse', id)],
    recorded: instant(row.completed_at ?? row.started_at),
    activity: row.amends
      ? concept(hl7System('v3-DataOperation'), 'UPDATE', 'revise')
      : concept(hl7System('v3-DataOperation'), 'CREATE', 'create'),
    agent,
    ...(entity.length > 0 && { entity }),
  }
}

const params = {
  target: {
    kind: 'reference' as const,
    says: 'What it tells the origin of.',
    target: ['Goal' as const, 'Task' as const, 'CarePlan' as const, 'QuestionnaireResponse' as const],
    of: ({ target }: Provenance) => ({ reference: target.map((each) => each.reference) }),
  },
  agent: {
    kind: 'reference' as const,
    says: 'Who wrote it.',
    target: ['Patient' as const, 'Practitioner' as const],
    of: ({ agent }: Provenance) => ({ reference: agent.map(({ who }) => who.reference) }),
  },
  recorded: {
    kind: 'date' as const,
    says: 'When it was written.',
    of: ({ recorded }: Provenance) => ({ date: momentOf(recorded) }),
  },
}

export const origins = manyPart<ResponseRow>({
  type: 'Provenance',
  section: 'measures',
  patient: 'patient',
  params,
  includes: {
    target: ({ target }: Provenance) => target.map((each) => each.reference),
    agent: ({ agent }: Provenance) => agent.map(({ who }) => who.reference),
  },
  columns: { _lastUpdated: responseColumns._lastUpdated },
  rowOf: byUuid,
  rows: (reading, slice) => responseRows(reading, slice, 'all'),
  make: (row) => [madeOf(originOf(row), params)],
})
