import type { CapabilityStatement, CapabilityStatementRestResource } from 'fhir/r4'
import { paramsOf } from './asked.ts'
import { namesOfIncludes } from './includes.ts'
import type { FhirPart, FhirType } from './part.ts'

/** What a client can rely on, worked out from the parts themselves. */
export function statementOf(
  parts: readonly FhirPart[],
  { base, date, creates }: { base: string; date: string; creates: Partial<Record<FhirType, string>> },
): CapabilityStatement {
  const types = [...new Set(parts.map((part) => part.type))].sort()
  return {
    resourceType: 'CapabilityStatement',
    id: 'concord',
    name: 'Concord',
    title: 'Concord: what a person keeps, and what they share',
    status: 'active',
    date,
    publisher: 'The contributors to Concord',
    description:
      'Read by a person, by an app that they gave a token to, and by professionals as far as the person shares with them. ' +
      'Denied and absent are one answer.',
    kind: 'instance',
    software: { name: 'Concord' },
    implementation: { description: 'Concord', url: base },
    fhirVersion: '4.0.1',
    format: ['json', 'application/fhir+json'],
    rest: [
      {
        mode: 'server',
        documentation:
          'A search by a professional names one patient. Unknown parameters are refused; with “Prefer: handling=lenient” ' +
          'they are left out, and the self link says what was used. Chained searches and _has are refused.',
        security: {
          cors: true,
          description:
            'Bearer tokens that a person makes, ends and sees listed: read-only, of one person, until a day at most a year ' +
            'away. A signed-in browser on the same origin is answered by its session.',
        },
        resource: types.map((type) => resourceOf(parts, type, creates[type])),
      },
    ],
  }
}

function resourceOf(
  all: readonly FhirPart[],
  type: FhirType,
  creates: string | undefined,
): CapabilityStatementRestResource {
  const params = Object.entries(paramsOf(all.filter((part) => part.type === type)))
  const includes = namesOfIncludes(all, type)
  const written = (list: { from: string; name: string }[]) => list.map(({ from, name }) => `${from}:${name}`)
  return {
    type: type as CapabilityStatementRestResource['type'],
    interaction: [
      { code: 'read' },
      { code: 'search-type' },
      ...(creates ? [{ code: 'create' as const, documentation: creates }] : []),
    ],
    versioning: 'no-version',
    readHistory: false,
    updateCreate: false,
    conditionalRead: 'not-match',
    ...(creates && { conditionalCreate: true }),
    referencePolicy: ['literal', 'local'],
    ...(includes._include.length > 0 && { searchInclude: written(includes._include) }),
    ...(includes._revinclude.length > 0 && { searchRevInclude: written(includes._revinclude) }),
    searchParam: params
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { kind, says }]) => ({ name, type: kind, documentation: says })),
    ...(type === 'Patient' && {
      operation: [
        {
          name: 'everything',
          definition: 'http://hl7.org/fhir/OperationDefinition/Patient-everything',
          documentation: 'In pages. _type, _since and _count are understood.',
        },
      ],
    }),
  }
}
