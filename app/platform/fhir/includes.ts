import { badRequest } from './outcome.ts'
import type { FhirEntry, FhirPart, FhirQuery, FhirReading, FhirType } from './part.ts'

type Named = { from: FhirType; name: string }
export type Include = Named & { to: FhirType | undefined }
/** A resource and what it is, as a bundle holds it. */
export type Found = { part: FhirPart; entry: FhirEntry }

const mostIncluded = 500

/** What `_include` and `_revinclude` can say in a search of a type. */
export function namesOfIncludes(
  all: readonly FhirPart[],
  type: FhirType,
): Record<'_include' | '_revinclude', Named[]> {
  const forward = all.filter((part) => part.type === type).flatMap(names)
  const back = all.flatMap((part) => {
    const pointing = Object.entries(part.params).filter(
      ([, param]) =>
        param.kind === 'reference' && (param.target === undefined || param.target.includes(type)),
    )
    const own = type === 'Patient' ? compartmentNames(part) : []
    return [...own, ...pointing.map(([name]) => name)].map((name) => ({ from: part.type, name }))
  })
  return { _include: once(forward), _revinclude: once(back) }
}

const names = (part: FhirPart): Named[] =>
  [...compartmentNames(part), ...Object.keys(part.includes ?? {})].map((name) => ({ from: part.type, name }))

function compartmentNames({ patient }: FhirPart): string[] {
  if (patient === undefined || patient === 'itself') return []
  return patient === 'patient' ? ['patient'] : ['patient', 'subject']
}

const once = (list: Named[]) => [...new Map(list.map((each) => [`${each.from}:${each.name}`, each])).values()]

/** A search for these and nothing else. */
export const plainQuery = (more: Partial<FhirQuery>): FhirQuery => ({
  limit: mostIncluded,
  after: undefined,
  sort: { by: '_lastUpdated', descending: true },
  ids: undefined,
  lastUpdated: [],
  where: {},
  total: false,
  ...more,
})

/** What the matches point to, each read by its own part, and so under the same access. */
export async function included(
  all: readonly FhirPart[],
  reading: FhirReading,
  matches: readonly Found[],
  includes: readonly Include[],
): Promise<Found[]> {
  const wanted = new Map<FhirType, Set<string>>()
  const canonicals = new Set<string>()
  for (const { part, entry } of matches) {
    const asked = includes.filter(({ from }) => from === part.type)
    if (asked.length === 0) continue
    const resource = JSON.parse(entry.json) as never
    for (const { name, to } of asked)
      for (const reference of referencesOf(part, name, resource, reading)) {
        const [type, id, ...rest] = reference.split('/') as [FhirType, string?, ...string[]]
        const isLocal = id !== undefined && rest.length === 0
        if (!isLocal) canonicals.add(reference)
        else if (to === undefined || to === type) (wanted.get(type) ?? setFor(wanted, type)).add(id)
      }
  }
  const found = await Promise.all([
    ...[...wanted].map(([type, ids]) => ofType(all, reading, type, { ids: [...ids].slice(0, mostIncluded) })),
    ...(canonicals.size > 0 ? [byCanonical(all, reading, [...canonicals])] : []),
  ])
  return found.flat()
}

function referencesOf(part: FhirPart, name: string, resource: never, { persons }: FhirReading): string[] {
  const own = part.includes?.[name]
  if (own) return own(resource).flatMap((reference) => reference ?? [])
  // Whose it is: of the one who was named, or as the resource says.
  const { subject, patient, for: whose } = resource as Record<string, { reference?: string } | undefined>
  const said = (subject ?? patient ?? whose)?.reference
  return said ? [said] : persons.length === 1 ? [`Patient/${persons[0]}`] : []
}

function setFor(wanted: Map<FhirType, Set<string>>, type: FhirType): Set<string> {
  const set = new Set<string>()
  wanted.set(type, set)
  return set
}

const ofType = async (
  all: readonly FhirPart[],
  reading: FhirReading,
  type: FhirType,
  query: Partial<FhirQuery>,
): Promise<Found[]> => {
  const parts = all.filter((part) => part.type === type)
  const found = await Promise.all(parts.map((part) => part.find(reading, plainQuery(query))))
  return found.flatMap(({ entries }, place) =>
    entries.map((entry) => ({ part: parts[place] as FhirPart, entry })),
  )
}

// A canonical address may end in the version that was meant.
async function byCanonical(all: readonly FhirPart[], reading: FhirReading, canonicals: string[]) {
  const any = [...new Set(canonicals.flatMap((each) => [each, each.split('|')[0] ?? each]))]
  const types = new Set(all.flatMap((part) => (part.params.url?.kind === 'uri' ? part.type : [])))
  const asked = [...types].map((type) =>
    ofType(all, reading, type, { where: { url: [{ kind: 'uri', any }] } }),
  )
  return (await Promise.all(asked)).flat()
}

/** What points to the matches. */
export async function pointing(
  all: readonly FhirPart[],
  reading: FhirReading,
  matches: readonly Found[],
  revincludes: readonly Include[],
): Promise<Found[]> {
  if (matches.length === 0) return []
  const any = matches.map(({ part, entry }) => ({ type: part.type, id: entry.id }))
  const found: Found[] = []
  for (const { from, name } of revincludes)
    for (const part of all.filter((each) => each.type === from)) {
      const isOwn = compartmentNames(part).includes(name)
      if (!isOwn && !part.params[name]) continue
      const query = isOwn
        ? {
            asking: {
              ...reading,
              persons: reading.persons.filter((id) => any.some((each) => each.id === id)),
            },
          }
        : { asking: reading, where: { [name]: [{ kind: 'reference' as const, any }] } }
      const { entries, more } = await part.find(query.asking, plainQuery({ where: query.where ?? {} }))
      if (more)
        throw badRequest('too-costly', `“_revinclude=${from}:${name}” finds more than ${mostIncluded}.`)
      found.push(...entries.map((entry) => ({ part, entry })))
    }
  return found
}
