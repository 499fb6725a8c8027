import type { Provenance } from 'fhir/r4'
import { fewPart } from '../../platform/fhir/few.ts'
import { concept, metaAt, momentOf, reference } from '../../platform/fhir/made.ts'
import { instant } from '../../platform/fhir/part.ts'
import { hl7System } from '../../platform/pure/fhir-systems.ts'
import type { Kind } from './contract.ts'
import { fromPlans, type PlanRead } from './fhir-entries.reads.server.ts'

const targets = { goal: 'Goal', step: 'Task' } as const satisfies Partial<Record<Kind, string>>

/** Who wrote each version in force of each entry. What helps and notes stand in the plan itself. */
function writtenBy({ personId, entries, by }: PlanRead): Provenance[] {
  return entries.flatMap(({ id, kind, versions }) =>
    versions
      .filter(({ ended }) => !ended)
      .map(({ id: version, author, writtenAt, after }): Provenance => {
        const plan = reference('CarePlan', `plan-${personId}`)
        const target = kind === 'goal' || kind === 'step' ? reference(targets[kind], id) : plan
        return {
          resourceType: 'Provenance',
          id: version,
          meta: metaAt(writtenAt),
          target: [target],
          recorded: instant(writtenAt),
          activity:
            after.length > 0
              ? concept(hl7System('v3-DataOperation'), 'UPDATE', 'revise')
              : concept(hl7System('v3-DataOperation'), 'CREATE', 'create'),
          agent: [
            {
              type: concept(hl7System('provenance-participant-type'), 'author', 'Author'),
              who: by(author),
            },
          ],
        }
      }),
  )
}

export const authorship = fewPart<Provenance>({
  type: 'Provenance',
  section: 'goals-and-plan',
  patient: 'patient',
  params: {
    target: {
      kind: 'reference',
      says: 'What it tells the origin of.',
      target: ['Goal', 'Task', 'CarePlan', 'QuestionnaireResponse'],
      of: ({ target }) => ({ reference: target.map((each) => each.reference) }),
    },
    agent: {
      kind: 'reference',
      says: 'Who wrote it.',
      target: ['Patient', 'Practitioner'],
      of: ({ agent }) => ({ reference: agent.map(({ who }) => who.reference) }),
    },
    recorded: {
      kind: 'date',
      says: 'When it was written.',
      of: ({ recorded }) => ({ date: momentOf(recorded) }),
    },
  },
  includes: {
    target: ({ target }) => target.map((each) => each.reference),
    agent: ({ agent }) => agent.map(({ who }) => who.reference),
  },
  all: (reading) => fromPlans(reading, writtenBy),
})
