import type { Observation } from 'fhir/r4'
import { sql } from 'kysely'
import { rowsFrom } from '../../platform/database/json-rows.ts'
import { fewPart } from '../../platform/fhir/few.ts'
import { concept, metaAt, momentOf, patient, reference, tokensOf } from '../../platform/fhir/made.ts'
import { instant } from '../../platform/fhir/part.ts'
import { hl7System, loinc } from '../../platform/pure/fhir-systems.ts'
import type { Level } from './contract.ts'
import { levelAnswers } from './fhir.rules.ts'

type LevelRow = { person_id: string; said_id: string; entry_id: string; at: Date; level: Level }

/** Where a goal stood when the person said so: the goal attainment score of the Person-Centered Outcomes guide. */
const levelOf = ({ person_id: personId, said_id: id, entry_id: goal, at, level }: LevelRow): Observation => ({
  resourceType: 'Observation',
  id,
  meta: metaAt(at),
  status: 'final',
  category: [concept(hl7System('observation-category'), 'survey', 'Survey')],
  code: concept(loinc, '107334-5', 'Patient follow-up goal attainment scaling score'),
  subject: patient(personId),
  focus: [reference('Goal', goal)],
  effectiveDateTime: instant(at),
  performer: [patient(personId)],
  valueCodeableConcept: concept(loinc, levelAnswers[level].code, levelAnswers[level].display),
})

export const goalLevels = fewPart<Observation>({
  type: 'Observation',
  section: 'goals-and-plan',
  patient: 'patient and subject',
  params: {
    code: {
      kind: 'token',
      says: 'What it is: LOINC where there is a verified code, otherwise our own.',
      of: ({ code }) => ({ token: tokensOf([code]) }),
    },
    category: {
      kind: 'token',
      says: 'Always survey.',
      of: ({ category }) => ({ token: tokensOf(category ?? []) }),
    },
    date: {
      kind: 'date',
      says: 'The day or moment it is about.',
      of: ({ effectiveDateTime }) => ({ date: momentOf(effectiveDateTime) }),
    },
    status: {
      kind: 'token',
      says: 'final, or amended where answers were corrected.',
      of: ({ status }) => ({ token: [{ system: 'http://hl7.org/fhir/observation-status', code: status }] }),
    },
    focus: {
      kind: 'reference',
      says: 'The goal, for goal attainment.',
      target: ['Goal'],
      of: ({ focus = [] }) => ({ reference: focus.map((each) => each.reference) }),
    },
    'derived-from': {
      kind: 'reference',
      says: 'The answers it was made of.',
      target: ['QuestionnaireResponse'],
      of: () => ({}),
    },
  },
  includes: {
    focus: ({ focus = [] }) => focus.map((each) => each.reference),
    'derived-from': () => [],
  },
  sortedBy: { date: ({ effectiveDateTime = '' }) => effectiveDateTime },
  all: async ({ tx, persons, ahead }) => {
    if (ahead) return rowsFrom<LevelRow>(ahead.rows.levels, { moments: ['at'], bytes: [] }).map(levelOf)
    const { rows } = await sql<LevelRow>`
      select s.* from unnest(${persons}::uuid[]) p cross join lateral concord.goal_levels(p) s
    `.execute(tx)
    return rows.map(levelOf)
  },
})
