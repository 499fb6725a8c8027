import { patient, reference } from '../../../platform/fhir/made.ts'
import { byUuid, madeOf, manyPart } from '../../../platform/fhir/many.ts'
import { fromPaper, originIncludes, originOf, originParams } from '../../../platform/fhir/origin.ts'
import { type ResponseRow, responseColumns, responseRows } from './rows.reads.server.ts'

const sources: Partial<Record<ResponseRow['source'], string>> = {
  paper: fromPaper,
  import: 'A file from another system',
}

/** By the person, with a helper, typed in from paper, from another system, as a correction. */
const cameAbout = (row: ResponseRow) =>
  originOf({
    id: `${row.id}-origin`,
    target: reference('QuestionnaireResponse', row.id),
    author: patient(row.person_id),
    enterer: row.helped ? { display: 'Somebody who helped' } : undefined,
    isRevision: row.amends !== null,
    recorded: row.completed_at ?? row.started_at,
    updated: row.updated,
    source: sources[row.source],
    revised: row.amends_seen ? reference('QuestionnaireResponse', row.amends_seen) : undefined,
  })

export const origins = manyPart<ResponseRow>({
  type: 'Provenance',
  section: 'measures',
  patient: 'patient',
  params: originParams,
  includes: originIncludes,
  columns: { _lastUpdated: responseColumns._lastUpdated },
  rowOf: byUuid,
  rows: (reading, slice) => responseRows(reading, slice, 'all'),
  make: (row) => [madeOf(cameAbout(row), originParams)],
})
