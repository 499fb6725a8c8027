import { cleanWords } from '../../platform/pure/words.ts'
import type { Given } from './bundle.rules.ts'
import type { Somebody } from './contract.ts'
import { Patient, Reference } from './shapes.contract.ts'

/** Whom a resource is about: the person themselves, somebody else, nobody in particular, or what is no person. */
export type About = 'self' | 'nobody' | 'no-person' | Somebody

const longestName = 80
const typed = /(?:^|\/)([A-Z][A-Za-z]{1,63})\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/.*)?$/

/** Finds out whom resources of one file are about. `self` is how this Concord names the person. */
export function subjectsIn(given: readonly Given[], self: { personId: string; base: string }) {
  const byName = new Map<string, Given>()
  for (const each of given) {
    if (each.fullUrl) byName.set(each.fullUrl, each)
    if (each.resource?.id) byName.set(`${each.type}/${each.resource.id}`, each)
  }
  const own = new Set([`Patient/${self.personId}`, `${self.base}/Patient/${self.personId}`])

  function patient(key: string, resource: unknown, display?: string): About {
    return own.has(key) ? 'self' : { key, name: nameOf(resource) ?? tidy(display) }
  }

  function referred(reference: Reference, contained: unknown): About {
    const { reference: to, type, identifier, display } = reference
    if (type !== undefined && type !== 'Patient') return 'no-person'
    if (to === undefined) {
      const key = identifier?.value ? `${identifier.system ?? ''}|${identifier.value}` : display
      return key === undefined ? 'nobody' : { key, name: tidy(display) }
    }
    if (own.has(to)) return 'self'
    if (to.startsWith('#')) {
      const inside = containedIn(contained, to.slice(1))
      if (inside && inside.resourceType !== 'Patient') return 'no-person'
      return { key: `${to} ${nameOf(inside) ?? ''}`, name: nameOf(inside) ?? tidy(display) }
    }
    const there = byName.get(to)
    if (there) {
      if (there.type !== 'Patient') return 'no-person'
      return patient(there.resource?.id ? `Patient/${there.resource.id}` : to, there.resource, display)
    }
    const [, kind, id] = typed.exec(to) ?? []
    if (kind !== undefined && kind !== 'Patient') return 'no-person'
    // Where the file has that Patient under its own name, it is one and the same.
    const named = byName.get(`Patient/${id}`)
    return named ? patient(`Patient/${id}`, named.resource, display) : patient(to, undefined, display)
  }

  return (each: Given): About => {
    const { resource, type, fullUrl } = each
    if (!resource) return 'nobody'
    if (type === 'Patient')
      return patient(resource.id ? `Patient/${resource.id}` : (fullUrl ?? each.path), resource)
    const read = Reference.safeParse(resource.subject ?? resource.patient)
    return read.success ? referred(read.data, resource.contained) : 'nobody'
  }
}

function containedIn(contained: unknown, id: string): { resourceType?: unknown } | undefined {
  if (!Array.isArray(contained)) return undefined
  return contained.find((each) => typeof each === 'object' && each !== null && each.id === id)
}

function nameOf(resource: unknown): string | undefined {
  const read = Patient.safeParse(resource)
  const name = read.success ? read.data.name?.[0] : undefined
  return tidy(name?.text ?? [...(name?.given ?? []), name?.family ?? ''].join(' '))
}

function tidy(name: string | undefined): string | undefined {
  const clean = cleanWords(name ?? '').replace(/\s+/g, ' ')
  return clean.length > longestName ? `${clean.slice(0, longestName)}…` : clean || undefined
}
