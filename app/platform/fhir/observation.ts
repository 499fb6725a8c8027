import type { Observation } from 'fhir/r4'
import { hl7System } from '../pure/fhir-systems.ts'
import type { FhirSaid } from './few.ts'
import { concept, timeOf, tokensOf } from './made.ts'
import type { FhirSearchParam, FhirToken } from './part.ts'

/** The category of every Observation: what a person said. */
export const survey = [concept(hl7System('observation-category'), 'survey', 'Survey')]
const surveyTokens = tokensOf(survey)

/** What a search looks at. An Observation that is not asked for is never made whole. */
export type Observed = {
  codings: readonly FhirToken[]
  at: string
  status: Observation['status']
  focus?: string | undefined
  derivedFrom?: string | undefined
}

export const observationParams: Record<string, FhirSearchParam & { of: (observed: Observed) => FhirSaid }> = {
  code: {
    kind: 'token',
    says: 'What it is: LOINC where there is a verified code, otherwise our own.',
    of: ({ codings }) => ({ token: codings }),
  },
  category: { kind: 'token', says: 'Always survey.', of: () => ({ token: surveyTokens }) },
  date: {
    kind: 'date',
    says: 'The day or moment it is about.',
    of: ({ at }) => ({ date: timeOf(at) }),
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
    of: ({ focus }) => ({ reference: [focus] }),
  },
  'derived-from': {
    kind: 'reference',
    says: 'The answers it was made of.',
    target: ['QuestionnaireResponse'],
    of: ({ derivedFrom }) => ({ reference: [derivedFrom] }),
  },
}

export const saidOf = (param: string, observed: Observed): FhirSaid =>
  observationParams[param]?.of(observed) ?? {}

export const observationIncludes = {
  focus: ({ focus = [] }: Observation) => focus.map((each) => each.reference),
  'derived-from': ({ derivedFrom = [] }: Observation) => derivedFrom.map((each) => each.reference),
}
