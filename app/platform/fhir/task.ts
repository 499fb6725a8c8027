import type { Task } from 'fhir/r4'
import { momentOf } from './made.ts'

export const taskParams = {
  status: {
    kind: 'token' as const,
    says: 'draft, requested, received, accepted, rejected, completed or cancelled.',
    of: ({ status }: Task) => ({ token: [{ system: 'http://hl7.org/fhir/task-status', code: status }] }),
  },
  intent: {
    kind: 'token' as const,
    says: 'proposal for a suggestion, plan for a step of the plan.',
    of: ({ intent }: Task) => ({ token: [{ system: 'http://hl7.org/fhir/task-intent', code: intent }] }),
  },
  requester: {
    kind: 'reference' as const,
    says: 'Whose suggestion or step it was.',
    target: ['Practitioner' as const, 'Patient' as const],
    of: ({ requester }: Task) => ({ reference: [requester?.reference] }),
  },
  owner: {
    kind: 'reference' as const,
    says: 'Who does it.',
    target: ['Practitioner' as const, 'Patient' as const, 'CareTeam' as const],
    of: ({ owner }: Task) => ({ reference: [owner?.reference] }),
  },
  'authored-on': {
    kind: 'date' as const,
    says: 'When it was first written.',
    of: ({ authoredOn }: Task) => ({ date: momentOf(authoredOn) }),
  },
}

export const taskIncludes = {
  requester: ({ requester }: Task) => [requester?.reference],
  owner: ({ owner }: Task) => [owner?.reference],
}
