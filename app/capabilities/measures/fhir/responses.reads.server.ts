import type { QuestionnaireResponse } from 'fhir/r4'
import { metaAt, patient } from '../../../platform/fhir/made.ts'
import { byUuid, madeOf, manyPart } from '../../../platform/fhir/many.ts'
import type { FhirReading } from '../../../platform/fhir/part.ts'
import { responseIncludes, responseParams } from '../../../platform/fhir/response.ts'
import { canonical } from '../../../platform/pure/fhir-systems.ts'
import type { Answers } from '../filling/contract.ts'
import { readGiven } from '../filling/reads.server.ts'
import { answersOf, standingOf } from '../filling/standing.rules.ts'
import type { Questionnaire } from '../packs/questionnaire.contract.ts'
import { instrumentAsAsked } from '../settings/offered.reads.server.ts'
import { answeredItems } from './items.rules.ts'
import { answeredAt, type ResponseRow, responseColumns, responseRows } from './rows.reads.server.ts'

type Row = ResponseRow & { asked: Questionnaire | undefined; stands: Answers }

/** The rows of a slice, each with its questions, and with the answers so far where it is not finished. */
async function rowsWithQuestions(reading: FhirReading, found: ResponseRow[]): Promise<Row[]> {
  const { tx } = reading
  const definitions = new Map<string, Questionnaire | undefined>()
  const rows: Row[] = []
  for (const row of found) {
    const key = `${row.instrument}|${row.version}`
    if (!definitions.has(key)) definitions.set(key, await instrumentAsAsked(tx, row.instrument, row.version))
    const given = row.answers ? [] : (await readGiven(tx, row.person_id, [row.id])).get(row.id)
    rows.push({
      ...row,
      asked: definitions.get(key),
      stands: row.answers ?? answersOf(standingOf(given ?? [])),
    })
  }
  return rows
}

/** What a correction took the place of is not to be used; it stays in the person's own sight. */
function statusOf(row: ResponseRow): QuestionnaireResponse['status'] {
  if (row.amended_at) return 'entered-in-error'
  if (row.completed_at) return row.amends ? 'amended' : 'completed'
  return row.left_at ? 'stopped' : 'in-progress'
}

function responseOf(row: Row): QuestionnaireResponse {
  const item = row.asked ? answeredItems(row.asked.item, row.stands) : []
  return {
    resourceType: 'QuestionnaireResponse',
    id: row.id,
    meta: metaAt(row.updated),
    questionnaire: `${canonical}/Questionnaire/${row.instrument}|${row.version}`,
    status: statusOf(row),
    subject: patient(row.person_id),
    authored: answeredAt(row),
    author: patient(row.person_id),
    source: patient(row.person_id),
    ...(item.length > 0 && { item }),
  }
}

export const responses = manyPart<Row>({
  type: 'QuestionnaireResponse',
  section: 'measures',
  patient: 'patient and subject',
  params: responseParams,
  includes: responseIncludes,
  columns: { _lastUpdated: responseColumns._lastUpdated, authored: responseColumns.date },
  rowOf: byUuid,
  rows: async (reading, slice) => rowsWithQuestions(reading, await responseRows(reading, slice, 'all')),
  make: (row) => [madeOf(responseOf(row), responseParams)],
})
