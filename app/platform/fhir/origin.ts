import type { Provenance, Reference } from 'fhir/r4'
import { hl7System } from '../pure/fhir-systems.ts'
import { concept, metaAt, momentOf } from './made.ts'
import { instant } from './part.ts'

const dataOperation = hl7System('v3-DataOperation')
const participant = hl7System('provenance-participant-type')

type Origin = {
  id: string
  target: Reference
  author: Reference
  isRevision: boolean
  recorded: Date
  updated: Date
  enterer?: Reference | undefined
  /** What it was taken from, in words. */
  source?: string | undefined
  /** What it took the place of, where whoever asks may see that. */
  revised?: Reference | undefined
}

/** How something came about: who wrote it, from what, and what it took the place of. */
export function originOf({ id, target, author, isRevision, recorded, updated, ...more }: Origin): Provenance {
  const { enterer, source, revised } = more
  const entity: Provenance['entity'] = [
    ...(source ? [{ role: 'source' as const, what: { display: source } }] : []),
    ...(revised ? [{ role: 'revision' as const, what: revised }] : []),
  ]
  return {
    resourceType: 'Provenance',
    id,
    meta: metaAt(updated),
    target: [target],
    recorded: instant(recorded),
    activity: isRevision
      ? concept(dataOperation, 'UPDATE', 'revise')
      : concept(dataOperation, 'CREATE', 'create'),
    agent: [
      { type: concept(participant, 'author', 'Author'), who: author },
      ...(enterer ? [{ type: concept(participant, 'enterer', 'Enterer'), who: enterer }] : []),
    ],
    ...(entity.length > 0 && { entity }),
  }
}

export const fromPaper = 'A sheet of paper, typed in'

export const originParams = {
  target: {
    kind: 'reference' as const,
    says: 'What it tells the origin of.',
    target: ['Goal' as const, 'Task' as const, 'CarePlan' as const, 'QuestionnaireResponse' as const],
    of: ({ target }: Provenance) => ({ reference: target.map((each) => each.reference) }),
  },
  agent: {
    kind: 'reference' as const,
    says: 'Who wrote it.',
    target: ['Patient' as const, 'Practitioner' as const],
    of: ({ agent }: Provenance) => ({ reference: agent.map(({ who }) => who.reference) }),
  },
  recorded: {
    kind: 'date' as const,
    says: 'When it was written.',
    of: ({ recorded }: Provenance) => ({ date: momentOf(recorded) }),
  },
}

export const originIncludes = {
  target: ({ target }: Provenance) => target.map((each) => each.reference),
  agent: ({ agent }: Provenance) => agent.map(({ who }) => who.reference),
}
