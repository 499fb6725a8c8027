import type { Observation } from 'fhir/r4'
import { sql } from 'kysely'
import { rowsFrom } from '../../platform/database/json-rows.ts'
import { fewPart } from '../../platform/fhir/few.ts'
import { concept, metaAt, patient, reference, tokensOf } from '../../platform/fhir/made.ts'
import {
  type Observed,
  observationIncludes,
  observationParams,
  survey,
} from '../../platform/fhir/observation.ts'
import { instant } from '../../platform/fhir/part.ts'
import { loinc } from '../../platform/pure/fhir-systems.ts'
import type { Level } from './contract.ts'
import { levelAnswers } from './fhir.rules.ts'

type LevelRow = { person_id: string; said_id: string; entry_id: string; at: Date; level: Level }

/** Where a goal stood when the person said so: the goal attainment score of the Person-Centered Outcomes guide. */
const levelOf = ({ person_id: personId, said_id: id, entry_id: goal, at, level }: LevelRow): Observation => ({
  resourceType: 'Observation',
  id,
  meta: metaAt(at),
  status: 'final',
  category: survey,
  code: concept(loinc, '107334-5', 'Patient follow-up goal attainment scaling score'),
  subject: patient(personId),
  focus: [reference('Goal', goal)],
  effectiveDateTime: instant(at),
  performer: [patient(personId)],
  valueCodeableConcept: concept(loinc, levelAnswers[level].code, levelAnswers[level].display),
})

const observedIn = ({ code, status, effectiveDateTime = '', focus = [] }: Observation): Observed => ({
  codings: tokensOf([code]),
  at: effectiveDateTime,
  status,
  focus: focus[0]?.reference,
})

export const goalLevels = fewPart<Observation>({
  type: 'Observation',
  section: 'goals-and-plan',
  patient: 'patient and subject',
  params: Object.fromEntries(
    Object.entries(observationParams).map(([name, { of, ...param }]) => [
      name,
      { ...param, of: (level) => of(observedIn(level)) },
    ]),
  ),
  includes: observationIncludes,
  sortedBy: { date: ({ effectiveDateTime = '' }) => effectiveDateTime },
  all: async ({ tx, persons, ahead }) => {
    if (ahead) return rowsFrom<LevelRow>(ahead.rows.levels, { moments: ['at'], bytes: [] }).map(levelOf)
    const { rows } = await sql<LevelRow>`
      select s.* from unnest(${persons}::uuid[]) p cross join lateral concord.goal_levels(p) s
    `.execute(tx)
    return rows.map(levelOf)
  },
})
