import { byUuid, type FhirMade, manyPart } from '../../../platform/fhir/many.ts'
import { observationIncludes, observationParams, saidOf, survey } from '../../../platform/fhir/observation.ts'
import { instant } from '../../../platform/fhir/part.ts'
import { loinc, ownExtension } from '../../../platform/pure/fhir-systems.ts'
import { type Kind, kindsOf } from './codes.ts'
import {
  answeredAt,
  type ResponseRow,
  responseColumns,
  responseRows,
  responsesAhead,
} from './rows.reads.server.ts'

const category = JSON.stringify(survey)
const score = '"unit":"{score}","system":"http://unitsofmeasure.org","code":"{score}"'

const stoodIn = (count: number) =>
  `,"extension":[{"url":"${ownExtension('prorated')}","valueInteger":${count}}],"note":[{"text":` +
  `"The mean of the other answers stood in for ${count} ${count === 1 ? 'answer' : 'answers'} that ${
    count === 1 ? 'was' : 'were'
  } not given."}]`
const asItCame =
  ',"note":[{"text":"This came with the answers from elsewhere. It was not made from them here."}]'

/** What a row has to say, in turn: each number by its code, each score, and what came with an import apart from them. */
function made(row: ResponseRow): FhirMade[] {
  const kinds = kindsOf.get(row.instrument)
  if (!kinds) return []
  const { id, person_id: person, answers, scores, goal_seen: goal } = row
  const lastUpdated = instant(row.updated)
  const at = answeredAt(row)
  const status = row.amends ? 'amended' : 'final'
  const focus = goal ? `Goal/${goal}` : undefined
  const derivedFrom = `QuestionnaireResponse/${id}`
  const end =
    `,"subject":{"reference":"Patient/${person}"}${focus ? `,"focus":[{"reference":"${focus}"}]` : ''}` +
    `,"effectiveDateTime":"${at}","performer":[{"reference":"Patient/${person}"}]`
  const derived = `,"derivedFrom":[{"reference":"${derivedFrom}"}]}`
  const give = (what: string, kind: Kind, value: string, more = ''): FhirMade => {
    const own = `${id}-${what.replace(/[^A-Za-z0-9.-]/g, '-')}`
    return {
      id: own,
      lastUpdated,
      said: (param) => saidOf(param, { codings: kind.codings, at, status, focus, derivedFrom }),
      json: () =>
        `{"resourceType":"Observation","id":"${own}","meta":{"lastUpdated":"${lastUpdated}"}${more}` +
        `,"status":"${status}","category":${category},"code":${kind.json}${end},${value}${derived}`,
    }
  }
  const level = kinds.options.find(({ valueCoding }) =>
    Object.values(answers ?? {}).includes(valueCoding.code),
  )
  if (kinds.options.length > 0) {
    if (!level) return []
    const { code, display = '' } = level.valueCoding
    const coded = JSON.stringify({ coding: [{ system: loinc, code, display }] })
    return [give('score', kinds.scale('score'), `"valueCodeableConcept":${coded}`)]
  }
  const items = Object.entries(answers ?? {}).flatMap(([code, value]) => {
    const kind = kinds.items.get(code)
    return kind && typeof value === 'number' ? [give(code, kind, `"valueInteger":${value}`)] : []
  })
  const own = (scores ?? []).map((each) =>
    give(
      each.scale,
      kinds.scale(each.scale),
      `"valueQuantity":{"value":${each.shown},${score}}`,
      each.prorated ? stoodIn(each.stoodIn) : '',
    ),
  )
  const claims = claimsOf(row).map(({ scale, value }) =>
    give(`${scale}-claimed`, kinds.claimed(scale), `"valueQuantity":{"value":${value},${score}}`, asItCame),
  )
  return [...items, ...own, ...claims]
}

const claimsOf = ({ claimed }: ResponseRow) => (claimed ?? []) as { scale: string; value: number }[]

/** Answers that are numbers, and our own scores; no band, grade or interpretation of any. */
export const observations = manyPart<ResponseRow>({
  type: 'Observation',
  section: 'measures',
  patient: 'patient and subject',
  params: observationParams,
  includes: observationIncludes,
  columns: responseColumns,
  perRow: 4,
  rowOf: byUuid,
  rows: (reading, slice) => responseRows(reading, slice, 'standing'),
  ahead: ({ responses }) => responsesAhead(responses),
  make: made,
})
