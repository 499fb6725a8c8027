import type { QuestionnaireResponse } from 'fhir/r4'
import { timeOf } from './made.ts'

export const responseParams = {
  questionnaire: {
    kind: 'uri' as const,
    says: 'The canonical address of the questions, with or without its version.',
    of: ({ questionnaire = '' }: QuestionnaireResponse) => ({
      uri: [questionnaire, questionnaire.split('|')[0]],
    }),
  },
  status: {
    kind: 'token' as const,
    says: 'completed, amended, in-progress, stopped, or entered-in-error where a correction took its place.',
    of: ({ status }: QuestionnaireResponse) => ({
      token: [{ system: 'http://hl7.org/fhir/questionnaire-answers-status', code: status }],
    }),
  },
  authored: {
    kind: 'date' as const,
    says: 'When, or on which day, it was answered.',
    of: ({ authored = '' }: QuestionnaireResponse) => ({ date: timeOf(authored) }),
  },
  author: {
    kind: 'reference' as const,
    says: 'The person.',
    target: ['Patient' as const],
    of: ({ author }: QuestionnaireResponse) => ({ reference: [author?.reference] }),
  },
  source: {
    kind: 'reference' as const,
    says: 'The person.',
    target: ['Patient' as const],
    of: ({ source }: QuestionnaireResponse) => ({ reference: [source?.reference] }),
  },
}

export const responseIncludes = {
  questionnaire: ({ questionnaire }: QuestionnaireResponse) => [questionnaire],
  author: ({ author }: QuestionnaireResponse) => [author?.reference],
  source: ({ source }: QuestionnaireResponse) => [source?.reference],
}
