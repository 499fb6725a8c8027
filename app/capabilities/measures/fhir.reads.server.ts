import { observations } from './fhir/observations.reads.server.ts'
import { origins } from './fhir/origins.reads.server.ts'
import { questionnaires } from './fhir/questionnaires.reads.server.ts'
import { responses } from './fhir/responses.reads.server.ts'

export const fhirParts = [questionnaires, responses, observations, origins]
