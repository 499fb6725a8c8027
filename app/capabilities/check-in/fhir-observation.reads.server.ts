import type { Observation } from 'fhir/r4'
import { momentOf } from '../../platform/fhir/made.ts'
import { byUuid, type FhirMade, manyPart } from '../../platform/fhir/many.ts'
import { hl7System } from '../../platform/pure/fhir-systems.ts'
import { places } from './contract.ts'
import { type Asked, asked, checkInSystem, codeOf, placeOf } from './fhir-questionnaire.ts'
import { type SaidRow, saidAhead, saidRows } from './fhir-rows.reads.server.ts'

const survey = hl7System('observation-category')
// Letters beyond ASCII are written by their numbers: text without them takes half the room until it is sent.
const textOf = (value: object) =>
  JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
const category = textOf([{ coding: [{ system: survey, code: 'survey', display: 'Survey' }] }])
const codes = new Map([...asked, 'pain' as const].map((about) => [about, textOf(codeOf(about))]))
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
  const give = (about: Asked | 'pain', value: string | undefined): FhirMade => ({
    id: `${id}-${about}`,
    lastUpdated: at,
    said: (param) => saidOf(param, about, { at, status, id }),
    json: () =>
      `{"resourceType":"Observation","id":"${id}-${about}","meta":{"lastUpdated":"${at}"}` +
      `,"status":"${status}","category":${category},"code":${codes.get(about)}` +
      `,"subject":{"reference":"Patient/${person}"},"effectiveDateTime":"${at}"` +
      `,"performer":[{"reference":"Patient/${person}"}],${value}` +
      `,"derivedFrom":[{"reference":"QuestionnaireResponse/${id}"}]}`,
  })
  return [
    ...asked.flatMap((about) =>
      row[about] === null ? [] : [give(about, values.get(`${about}-${row[about]}`))],
    ),
    ...(row.pain === null ? [] : [give('pain', `"valueInteger":${row.pain}`)]),
  ]
}

function saidOf(
  param: string,
  about: string,
  { at, status, id }: { at: string; status: string; id: string },
) {
  switch (param) {
    case 'code':
      return { token: [{ system: checkInSystem, code: about }] }
    case 'category':
      return { token: [{ system: survey, code: 'survey' }] }
    case 'date':
      return { date: momentOf(at) }
    case 'status':
      return { token: [{ system: 'http://hl7.org/fhir/observation-status', code: status }] }
    case 'derived-from':
      return { reference: [`QuestionnaireResponse/${id}`] }
    default:
      return {}
  }
}

export const observations = manyPart<SaidRow>({
  type: 'Observation',
  section: 'check-ins',
  patient: 'patient and subject',
  params: {
    code: { kind: 'token', says: 'What it is: LOINC where there is a verified code, otherwise our own.' },
    category: { kind: 'token', says: 'Always survey.' },
    date: { kind: 'date', says: 'The day or moment it is about.' },
    status: { kind: 'token', says: 'final, or amended where answers were corrected.' },
    focus: { kind: 'reference', says: 'The goal, for goal attainment.', target: ['Goal'] },
    'derived-from': {
      kind: 'reference',
      says: 'The answers it was made of.',
      target: ['QuestionnaireResponse'],
    },
  },
  includes: {
    focus: () => [],
    'derived-from': ({ derivedFrom = [] }: Observation) => derivedFrom.map((each) => each.reference),
  },
  columns: { _lastUpdated: 'recorded_at', date: 'recorded_at' },
  perRow: 3,
  rowOf: byUuid,
  rows: saidRows,
  ahead: ({ check_ins }, person) => saidAhead(check_ins, person),
  make: made,
})
