import { carePlans } from './fhir-care-plan.reads.server.ts'
import { goals } from './fhir-goal.reads.server.ts'
import { goalLevels } from './fhir-level.reads.server.ts'
import { authorship } from './fhir-provenance.reads.server.ts'
import { steps } from './fhir-task.reads.server.ts'

export const fhirParts = [goals, carePlans, steps, goalLevels, authorship]
