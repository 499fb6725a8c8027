import { byUuid, type FhirMade, manyPart } from '../../platform/fhir/many.ts'
import { observationIncludes, observationParams, saidOf, survey } from '../../platform/fhir/observation.ts'
import { places } from './contract.ts'
import { type Asked, asked, codeOf, placeOf } from './fhir-questionnaire.ts'
import { type SaidRow, saidAhead, saidRows } from './fhir-rows.reads.server.ts'

// Letters beyond ASCII are written by their numbers: text without them takes half the room until it is sent.
const textOf = (value: object) =>
  JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
const category = textOf(survey)
const kinds = new Map(
  [...asked, 'pain' as const].map((about) => {
    const code = codeOf(about)
    return [about, { codings: code.coding, json: textOf(code) }]
  }),
)
const values = new Map(
  asked.flatMap((about) =>
    places.map((place) => [
      `${about}-${place}`,
      `"valueCodeableConcept":${textOf({ coding: [placeOf(about, place)] })}`,
    ]),
  ),
)

/** One Observation for each thing that was said: words in an order, by codes of our own, and a number for pain. */
function made(row: SaidRow): FhirMade[] {
  const { id, person_id: person, place: at } = row
  const status = row.corrects ? 'amended' : 'final'
  const derivedFrom = `QuestionnaireResponse/${id}`
  const give = (about: Asked | 'pain', value: string | undefined): FhirMade => ({
    id: `${id}-${about}`,
    lastUpdated: at,
    said: (param) => saidOf(param, { codings: kinds.get(about)?.codings ?? [], at, status, derivedFrom }),
    json: () =>
      `{"resourceType":"Observation","id":"${id}-${about}","meta":{"lastUpdated":"${at}"}` +
      `,"status":"${status}","category":${category},"code":${kinds.get(about)?.json}` +
      `,"subject":{"reference":"Patient/${person}"},"effectiveDateTime":"${at}"` +
      `,"performer":[{"reference":"Patient/${person}"}],${value}` +
      `,"derivedFrom":[{"reference":"${derivedFrom}"}]}`,
  })
  return [
    ...asked.flatMap((about) =>
      row[about] === null ? [] : [give(about, values.get(`${about}-${row[about]}`))],
    ),
    ...(row.pain === null ? [] : [give('pain', `"valueInteger":${row.pain}`)]),
  ]
}

export const observations = manyPart<SaidRow>({
  type: 'Observation',
  section: 'check-ins',
  patient: 'patient and subject',
  params: observationParams,
  includes: observationIncludes,
  columns: { _lastUpdated: 'recorded_at', date: 'recorded_at' },
  perRow: 3,
  rowOf: byUuid,
  rows: saidRows,
  ahead: ({ check_ins }, person) => saidAhead(check_ins, person),
  make: made,
})
