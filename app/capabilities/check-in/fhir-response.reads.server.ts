import type { Provenance, QuestionnaireResponse, QuestionnaireResponseItem } from 'fhir/r4'
import { concept, metaAt, momentOf, patient, reference } from '../../platform/fhir/made.ts'
import { byUuid, madeOf, manyPart } from '../../platform/fhir/many.ts'
import { type FhirReading, instant } from '../../platform/fhir/part.ts'
import { hl7System } from '../../platform/pure/fhir-systems.ts'
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

const params = {
  questionnaire: {
    kind: 'uri' as const,
    says: 'The canonical address of the questions, with or without its version.',
    of: ({ questionnaire = '' }: QuestionnaireResponse) => ({
      uri: [questionnaire, questionnaire.split('|')[0]],
    }),
  },
  status: {
    kind: 'token' as const,
    says: 'completed, amended, or entered-in-error where a correction took its place.',
    of: ({ status }: QuestionnaireResponse) => ({
      token: [{ system: 'http://hl7.org/fhir/questionnaire-answers-status', code: status }],
    }),
  },
  authored: {
    kind: 'date' as const,
    says: 'When it was answered.',
    of: ({ authored }: QuestionnaireResponse) => ({ date: momentOf(authored) }),
  },
  author: {
    kind: 'reference' as const,
    says: 'The person.',
    target: ['Patient' as const],
    of: ({ author }: QuestionnaireResponse) => ({ reference: [author?.reference] }),
  },
  source: {
    kind: 'reference' as const,
    says: 'The person.',
    target: ['Patient' as const],
    of: ({ source }: QuestionnaireResponse) => ({ reference: [source?.reference] }),
  },
}

export const responses = manyPart<CheckInRow>({
  type: 'QuestionnaireResponse',
  section: 'check-ins',
  patient: 'patient and subject',
  params,
  includes: {
    questionnaire: ({ questionnaire }: QuestionnaireResponse) => [questionnaire],
    author: ({ author }: QuestionnaireResponse) => [author?.reference],
    source: ({ source }: QuestionnaireResponse) => [source?.reference],
  },
  columns: { _lastUpdated: 'updated', authored: 'recorded_at' },
  rowOf: byUuid,
  rows: checkInRows,
  make: (row, reading) => [madeOf(responseOf(row, wordsOf(row, reading)), params)],
})

const targets = ['Goal' as const, 'Task' as const, 'CarePlan' as const, 'QuestionnaireResponse' as const]
const originParams = {
  target: {
    kind: 'reference' as const,
    says: 'What it tells the origin of.',
    target: targets,
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

/** That the person wrote a check-in, whether it came from paper, and what it corrects. */
export const origins = manyPart<CheckInRow>({
  type: 'Provenance',
  section: 'check-ins',
  patient: 'patient',
  params: originParams,
  includes: {
    target: ({ target }: Provenance) => target.map((each) => each.reference),
    agent: ({ agent }: Provenance) => agent.map(({ who }) => who.reference),
  },
  columns: { _lastUpdated: 'updated' },
  rowOf: byUuid,
  rows: checkInRows,
  make: (row) => {
    const entity: Provenance['entity'] = [
      ...(row.from_paper
        ? [{ role: 'source' as const, what: { display: 'A sheet of paper, typed in' } }]
        : []),
      ...(row.corrects_seen
        ? [{ role: 'revision' as const, what: reference('QuestionnaireResponse', row.corrects_seen) }]
        : []),
    ]
    const origin: Provenance = {
      resourceType: 'Provenance',
      id: `${row.id}-origin`,
      meta: metaAt(row.updated),
      target: [reference('QuestionnaireResponse', row.id)],
      recorded: instant(row.recorded_at),
      activity: row.corrects
        ? concept(hl7System('v3-DataOperation'), 'UPDATE', 'revise')
        : concept(hl7System('v3-DataOperation'), 'CREATE', 'create'),
      agent: [
        {
          type: concept(hl7System('provenance-participant-type'), 'author', 'Author'),
          who: patient(row.person_id),
        },
      ],
      ...(entity.length > 0 && { entity }),
    }
    return [madeOf(origin, originParams)]
  },
})
