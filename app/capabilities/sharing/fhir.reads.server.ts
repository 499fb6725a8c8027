import { auditEvents } from './fhir-audit-event.reads.server.ts'
import { careTeams } from './fhir-care-team.reads.server.ts'
import { consents } from './fhir-consent.reads.server.ts'

export const fhirParts = [careTeams, consents, auditEvents]
