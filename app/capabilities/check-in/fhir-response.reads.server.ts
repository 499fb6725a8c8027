import type { QuestionnaireResponse, QuestionnaireResponseItem } from 'fhir/r4'
import { metaAt, patient, reference } from '../../platform/fhir/made.ts'
import { byUuid, madeOf, manyPart } from '../../platform/fhir/many.ts'
import { fromPaper, originIncludes, originOf, originParams } from '../../platform/fhir/origin.ts'
import { type FhirReading, instant } from '../../platform/fhir/part.ts'
import { responseIncludes, responseParams } from '../../platform/fhir/response.ts'
import { type Asked, asked, checkInCanonical, checkInQuestionnaire, placeOf } from './fhir-questionnaire.ts'
import { type CheckInRow, checkInRows } from './fhir-rows.reads.server.ts'

const textOf = new Map(checkInQuestionnaire.item?.map(({ linkId, text }) => [linkId, text]))

type Said = Pick<CheckInRow, Asked | 'pain'>
type Words = { wentWell: string | undefined; note: string | undefined }

function itemsOf(said: Said, { wentWell, note }: Words): QuestionnaireResponseItem[] {
  const item = (linkId: string, answer: QuestionnaireResponseItem['answer']) => ({
    linkId,
    text: textOf.get(linkId),
    answer,
  })
  return [
    ...asked.flatMap((about) => {
      const place = said[about]
      return place === null ? [] : [item(about, [{ valueCoding: placeOf(about, place) }])]
    }),
    ...(said.pain === null ? [] : [item('pain', [{ valueInteger: said.pain }])]),
    ...(wentWell ? [item('went-well', [{ valueString: wentWell }])] : []),
    ...(note ? [item('note', [{ valueString: note }])] : []),
  ]
}

function wordsOf(
  { went_well: wentWell, note, id, person_id: person }: CheckInRow,
  { keys }: FhirReading,
): Words {
  const opened = (sealed: Buffer | null, table: string, column: string) =>
    sealed === null ? undefined : keys.open(sealed, { table, column, row: id, person }).trim()
  return { wentWell: opened(wentWell, 'check_in', 'went_well'), note: opened(note, 'check_in_note', 'words') }
}

type Kept = Said &
  Pick<CheckInRow, 'id' | 'person_id' | 'recorded_at' | 'updated' | 'superseded_at' | 'corrects'>

/** What a correction took the place of is not to be used; it stays in the person's own sight. */
function statusOf(row: Kept): QuestionnaireResponse['status'] {
  if (row.superseded_at) return 'entered-in-error'
  return row.corrects ? 'amended' : 'completed'
}

/** A check-in as the answers it was made of. */
export const responseOf = (row: Kept, words: Words): QuestionnaireResponse => ({
  resourceType: 'QuestionnaireResponse',
  id: row.id,
  meta: metaAt(row.updated),
  questionnaire: checkInCanonical,
  status: statusOf(row),
  subject: patient(row.person_id),
  authored: instant(row.recorded_at),
  author: patient(row.person_id),
  source: patient(row.person_id),
  item: itemsOf(row, words),
})

export const responses = manyPart<CheckInRow>({
  type: 'QuestionnaireResponse',
  section: 'check-ins',
  patient: 'patient and subject',
  params: responseParams,
  includes: responseIncludes,
  columns: { _lastUpdated: 'updated', authored: 'recorded_at' },
  rowOf: byUuid,
  rows: checkInRows,
  make: (row, reading) => [madeOf(responseOf(row, wordsOf(row, reading)), responseParams)],
})

/** That the person wrote a check-in, whether it came from paper, and what it corrects. */
export const origins = manyPart<CheckInRow>({
  type: 'Provenance',
  section: 'check-ins',
  patient: 'patient',
  params: originParams,
  includes: originIncludes,
  columns: { _lastUpdated: 'updated' },
  rowOf: byUuid,
  rows: checkInRows,
  make: (row) => [
    madeOf(
      originOf({
        id: `${row.id}-origin`,
        target: reference('QuestionnaireResponse', row.id),
        author: patient(row.person_id),
        isRevision: row.corrects !== null,
        recorded: row.recorded_at,
        updated: row.updated,
        source: row.from_paper ? fromPaper : undefined,
        revised: row.corrects_seen ? reference('QuestionnaireResponse', row.corrects_seen) : undefined,
      }),
      originParams,
    ),
  ],
})
