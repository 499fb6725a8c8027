import { fhirParts as account } from './capabilities/account/fhir.reads.server.ts'
import { fhirParts as checkIn } from './capabilities/check-in/fhir.reads.server.ts'
import { fhirParts as measures } from './capabilities/measures/fhir.reads.server.ts'
import { fhirParts as messages } from './capabilities/messages/fhir.reads.server.ts'
import { fhirParts as suggestions } from './capabilities/programme/suggestions/fhir.reads.server.ts'
import { fhirParts as serviceSetup } from './capabilities/service-setup/fhir.reads.server.ts'
import { fhirParts as sharedPlan } from './capabilities/shared-plan/fhir.reads.server.ts'
import { fhirParts as sharing } from './capabilities/sharing/fhir.reads.server.ts'
import { fhirParts as visits } from './capabilities/visits/fhir.reads.server.ts'
import type { FhirPart } from './platform/fhir/part.ts'

/** All that the FHIR API gives, by capability. */
export const fhirParts: readonly FhirPart[] = [
  ...account,
  ...checkIn,
  ...measures,
  ...messages,
  ...suggestions,
  ...serviceSetup,
  ...sharedPlan,
  ...sharing,
  ...visits,
]
