import type { FhirResource } from 'fhir/r4'
import fhirpath from 'fhirpath'
import model from 'fhirpath/fhir-context/r4'
import { definitions } from './fhir-definitions.ts'

/** A constraint of R4, as one expression over a whole resource that is true where it holds. */
type Invariant = { key: string; path: string; holds: (resource: FhirResource) => boolean }

/** Constraints of types stand at every element of the type; they are looked at once, wherever it is. */
const keysOfTypes = new Set(
  definitions
    .filter(({ kind }) => kind !== 'resource')
    .flatMap(({ snapshot }) => (snapshot?.element[0]?.constraint ?? []).map(({ key }) => key)),
)

const reworded: Record<string, string> = {
  // R4's own expression is empty, and so not true, where a reference only displays something; R4B says it so.
  'ref-1':
    "reference.exists() implies (reference.startsWith('#').not() or reference.substring(1) in %resource.contained.id)",
  // It would look up the member of a team; that nobody is there on behalf of another is enough.
  'ctm-1': 'onBehalfOf.empty()',
}

const made = new Map<string, Invariant[]>()

/** Every constraint of a resource's own definition and of the types of what is in it, where breaking it is an error. */
function invariantsOf(type: string): Invariant[] {
  const known = made.get(type) ?? [...ownOf(type), ...ofTypes]
  made.set(type, known)
  return known
}

const definitionOf = (type: string) => definitions.find((each) => each.type === type && each.snapshot)

function ownOf(type: string): Invariant[] {
  const elements = definitionOf(type)?.snapshot?.element ?? []
  // Items that hold items of their own: an invariant of one is an invariant of all, however deep.
  const nested = elements.flatMap(({ path, contentReference }) => (contentReference ? [path] : []))
  return elements.flatMap(({ path, constraint = [] }) =>
    constraint
      .filter(({ severity, key }) => severity === 'error' && !keysOfTypes.has(key))
      .map(({ key, expression = 'true' }) =>
        invariant(key, path, `${reach(path, nested)}.all(${reworded[key] ?? expression})`),
      ),
  )
}

function reach(path: string, nested: readonly string[]): string {
  const [root = '', first, ...rest] = path.replace('[x]', '').split('.')
  if (first === undefined) return root
  const isNested = nested.some((each) => each.startsWith(`${root}.${first}.`))
  const begins = isNested ? `${root}.repeat(${first} | answer.${first})` : `${root}.${first}`
  return [begins, ...rest].join('.')
}

function invariant(key: string, path: string, expression: string): Invariant {
  const compiled = fhirpath.compile(expression, model, { async: false, traceFn: () => {} })
  return {
    key,
    path,
    holds: (resource) => {
      const result = compiled(resource, { resource, rootResource: resource })
      return result.length === 1 && result[0] === true
    },
  }
}

const everywhere: Record<string, string> = {
  Extension: 'descendants().extension | extension',
  Reference: 'descendants().ofType(FHIR.Reference)',
  Period: 'descendants().ofType(FHIR.Period)',
  Quantity: 'descendants().ofType(FHIR.Quantity)',
  Attachment: 'descendants().ofType(FHIR.Attachment)',
  Range: 'descendants().ofType(FHIR.Range)',
  Timing: 'descendants().ofType(FHIR.Timing)',
}
const ofTypes = Object.entries(everywhere).flatMap(([type, where]) =>
  (definitionOf(type)?.snapshot?.element[0]?.constraint ?? [])
    .filter(({ severity, key }) => severity === 'error' && key !== 'ele-1')
    .map(({ key, expression = 'true' }) =>
      invariant(key, type, `(${where}).all(${reworded[key] ?? expression})`),
    ),
)
const notEmpty = invariant(
  'ele-1',
  'Element',
  'descendants().all(hasValue() or (children().count() > id.count()))',
)

/** The constraints of R4 that a resource breaks, by FHIRPath. */
export function broken(resource: FhirResource): string[] {
  return [...invariantsOf(resource.resourceType), notEmpty]
    .filter(({ holds }) => !holds(resource))
    .map(({ key, path }) => `${resource.resourceType}/${resource.id} ${key} (${path})`)
}

/** How many constraints are looked at for one kind of resource. */
export const countOf = (type: string): number => invariantsOf(type).length + 1
