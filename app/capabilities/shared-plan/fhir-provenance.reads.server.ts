import type { Provenance } from 'fhir/r4'
import { fewPart } from '../../platform/fhir/few.ts'
import { reference } from '../../platform/fhir/made.ts'
import { originIncludes, originOf, originParams } from '../../platform/fhir/origin.ts'
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
        return originOf({
          id: version,
          target,
          author: by(author),
          isRevision: after.length > 0,
          recorded: writtenAt,
          updated: writtenAt,
        })
      }),
  )
}

export const authorship = fewPart<Provenance>({
  type: 'Provenance',
  section: 'goals-and-plan',
  patient: 'patient',
  params: originParams,
  includes: originIncludes,
  all: (reading) => fromPlans(reading, writtenBy),
})
