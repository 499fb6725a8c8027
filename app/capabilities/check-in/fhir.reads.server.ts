import type { Questionnaire } from 'fhir/r4'
import { fewPart } from '../../platform/fhir/few.ts'
import { questionnaireParams } from '../../platform/fhir/questionnaire.ts'
import { observations } from './fhir-observation.reads.server.ts'
import { checkInQuestionnaire } from './fhir-questionnaire.ts'
import { origins, responses } from './fhir-response.reads.server.ts'

const questionnaires = fewPart<Questionnaire>({
  type: 'Questionnaire',
  section: undefined,
  patient: undefined,
  params: questionnaireParams,
  all: async () => [checkInQuestionnaire],
})

export const fhirParts = [questionnaires, responses, observations, origins]
