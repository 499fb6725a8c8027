import type { Questionnaire } from 'fhir/r4'

export const questionnaireParams = {
  url: {
    kind: 'uri' as const,
    says: 'Its canonical address.',
    of: ({ url }: Questionnaire) => ({ uri: [url] }),
  },
  version: {
    kind: 'token' as const,
    says: 'Its version.',
    of: ({ version }: Questionnaire) => ({ token: [{ code: version }] }),
  },
  status: {
    kind: 'token' as const,
    says: 'active, retired, or draft: without wording, or off until a service says who acts on answers.',
    of: ({ status }: Questionnaire) => ({
      token: [{ system: 'http://hl7.org/fhir/publication-status', code: status }],
    }),
  },
  name: {
    kind: 'string' as const,
    says: 'Its name for computers.',
    of: ({ name }: Questionnaire) => ({ string: [name] }),
  },
  title: {
    kind: 'string' as const,
    says: 'Its title.',
    of: ({ title }: Questionnaire) => ({ string: [title] }),
  },
  code: {
    kind: 'token' as const,
    says: 'The code of the panel or of one of its questions.',
    of: ({ code = [], item = [] }: Questionnaire) => ({
      token: [...code, ...item.flatMap((each) => each.code ?? [])],
    }),
  },
}
