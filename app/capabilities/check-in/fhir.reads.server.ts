import type { Questionnaire } from 'fhir/r4'
import { fewPart } from '../../platform/fhir/few.ts'
import { observations } from './fhir-observation.reads.server.ts'
import { checkInQuestionnaire } from './fhir-questionnaire.ts'
import { origins, responses } from './fhir-response.reads.server.ts'

const questionnaires = fewPart<Questionnaire>({
  type: 'Questionnaire',
  section: undefined,
  patient: undefined,
  params: {
    url: { kind: 'uri', says: 'Its canonical address.', of: ({ url }) => ({ uri: [url] }) },
    version: { kind: 'token', says: 'Its version.', of: ({ version }) => ({ token: [{ code: version }] }) },
    status: {
      kind: 'token',
      says: 'active, retired, or draft: without wording, or off until a service says who acts on answers.',
      of: ({ status }) => ({ token: [{ system: 'http://hl7.org/fhir/publication-status', code: status }] }),
    },
    name: { kind: 'string', says: 'Its name for computers.', of: ({ name }) => ({ string: [name] }) },
    title: { kind: 'string', says: 'Its title.', of: ({ title }) => ({ string: [title] }) },
    code: { kind: 'token', says: 'The code of the panel or of one of its questions.', of: () => ({}) },
  },
  all: async () => [checkInQuestionnaire],
})

export const fhirParts = [questionnaires, responses, observations, origins]
