import { conditionOf } from './conditions.ts'
import { type Include, namesOfIncludes } from './includes.ts'
import { badRequest, FhirProblem, issue } from './outcome.ts'
import {
  type FhirCondition,
  type FhirPart,
  type FhirQuery,
  type FhirSearchParam,
  type FhirType,
  isFhirId,
} from './part.ts'

export const fewest = 50
export const most = 250
const mostParameters = 40

/** A search as it was understood. */
export type Asked = {
  query: FhirQuery
  /** Whose records: undefined where the address does not say. */
  patients: readonly string[] | undefined
  includes: readonly Include[]
  revincludes: readonly Include[]
  /** Only how many there are. */
  counting: boolean
  /** What was understood, as `self` says it. */
  self: URLSearchParams
  /** What was not, where the client prefers that to a refusal. */
  ignored: readonly string[]
}

const every: Record<string, FhirSearchParam> = {
  _id: { kind: 'token', says: 'The resource’s id.' },
  _lastUpdated: { kind: 'date', says: 'When it last changed.' },
}
const patient: FhirSearchParam = { kind: 'reference', says: 'Whose record it is.', target: ['Patient'] }

/** The search parameters of a type, whichever of its parts has them. */
export function paramsOf(parts: readonly FhirPart[]): Record<string, FhirSearchParam> {
  const all: Record<string, FhirSearchParam> = { ...every }
  for (const part of parts) {
    if (part.patient && part.patient !== 'itself') all.patient = patient
    if (part.patient === 'patient and subject') all.subject = patient
    Object.assign(all, part.params)
  }
  return all
}

// Not filters of ours; where one is asked for, more would be answered than was meant.
const otherwise = /^_(has|filter|query|list|text|content|contained|containedType|elements|type)\b/

/** Reads a search. What it cannot do it refuses, unless the client says that it may leave filters out. */
export function readSearch(
  all: readonly FhirPart[],
  type: FhirType,
  typed: Iterable<[string, string]>,
  { base, lenient }: { base: string; lenient: boolean },
): Asked {
  const parts = all.filter((part) => part.type === type)
  const params = paramsOf(parts)
  const where: Record<string, FhirCondition[]> = {}
  const ignored: string[] = []
  const self = new URLSearchParams()
  const said: Record<string, string> = {}
  const includes: { way: '_include' | '_revinclude'; include: Include }[] = []
  const given = [...typed]
  if (given.length > mostParameters)
    throw badRequest('too-costly', `A search has at most ${mostParameters} parameters.`)
  const refuse = (name: string, problem: FhirProblem) => {
    if (!lenient) throw problem
    ignored.push(name)
  }
  for (const [key, value] of given) {
    const [name = '', modifier] = key.split(/:(.*)/s)
    if (key.includes('.') || name === '_has')
      throw badRequest(
        'not-supported',
        `“${key}”: chained searches and _has are not supported. Ask for each type.`,
      )
    if (name === '_pretty' || name === '_format') continue
    if (name === '_include' || name === '_revinclude') {
      const found = modifier === undefined ? includesOf(all, type, name, value) : undefined
      if (found) includes.push(...found.map((include) => ({ way: name, include }) as const))
      else refuse(key, badRequest('not-supported', `“${key}=${value}” is not supported.`))
    } else if (results.has(name) && modifier === undefined) {
      if (name in said) throw badRequest('invalid', `“${name}” stands there twice.`)
      said[name] = value
    } else {
      const param = params[name]
      if (!param) {
        const why = otherwise.test(name) ? 'is not supported' : `is no search parameter of ${type}`
        refuse(key, badRequest('not-supported', `“${key}” ${why}.`))
        continue
      }
      const list = where[name] ?? []
      list.push(conditionOf(name, modifier, value, param, base))
      where[name] = list
    }
    if (!ignored.includes(key)) self.append(key, value)
  }
  const { _id, _lastUpdated, patient: whose, subject, ...own } = where
  const count = countOf(said._count)
  return {
    query: {
      limit: Math.min(count ?? fewest, most) || fewest,
      after: undefined,
      sort: sortOf(said._sort, parts),
      ids: idsOf(_id),
      lastUpdated: (_lastUpdated ?? []) as Asked['query']['lastUpdated'],
      where: own,
      total:
        said._total === 'accurate' || said._total === 'estimate' || said._summary === 'count' || count === 0,
    },
    patients: patientsOf([...(whose ?? []), ...(subject ?? [])]),
    includes: includes.filter(({ way }) => way === '_include').map(({ include }) => include),
    revincludes: includes.filter(({ way }) => way === '_revinclude').map(({ include }) => include),
    counting: summaryOf(said._summary) || count === 0,
    self,
    ignored,
  }
}

const results = new Set(['_count', '_sort', '_total', '_summary'])

function countOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  if (!/^\d{1,9}$/.test(typed)) throw badRequest('invalid', '“_count” takes a whole number.')
  return Number(typed)
}

function summaryOf(typed: string | undefined): boolean {
  if (typed === undefined || typed === 'false') return false
  if (typed === 'count') return true
  throw badRequest('not-supported', '“_summary” can be “count” or “false”.')
}

function sortOf(typed: string | undefined, parts: readonly FhirPart[]): FhirQuery['sort'] {
  if (typed === undefined) return { by: '_lastUpdated', descending: true }
  const descending = typed.startsWith('-')
  const by = descending ? typed.slice(1) : typed
  const sorts = ['_lastUpdated', ...new Set(parts.flatMap((part) => part.sorts ?? []))]
  if (by === '_lastUpdated' || parts.every((part) => part.sorts?.includes(by))) return { by, descending }
  throw badRequest(
    'not-supported',
    `“_sort” can be one of ${sorts.join(', ')}, with or without a minus sign.`,
  )
}

/** The ids that all of the conditions allow. */
function idsOf(conditions: readonly FhirCondition[] | undefined): string[] | undefined {
  if (!conditions) return undefined
  const lists = conditions.map((condition) => {
    if (condition.kind !== 'token' || condition.not)
      throw badRequest('not-supported', '“_id:not” is not supported.')
    return condition.any.flatMap(({ code }) => (code !== undefined && isFhirId(code) ? code : []))
  })
  return lists.reduce((some, others) => some.filter((id) => others.includes(id)))
}

function patientsOf(conditions: readonly FhirCondition[]): string[] | undefined {
  if (conditions.length === 0) return undefined
  const named = new Set<string>()
  for (const condition of conditions)
    if (condition.kind === 'reference')
      for (const { type, id } of condition.any)
        named.add(type === undefined || type === 'Patient' ? id : `${type}/${id}`)
  return [...named]
}

/** `Type:name` or `Type:name:Target`, or `*`; undefined: there is none. */
function includesOf(
  all: readonly FhirPart[],
  type: FhirType,
  way: '_include' | '_revinclude',
  value: string,
): Include[] | undefined {
  const [from, name, to, ...rest] = value.split(':') as [FhirType, string?, FhirType?, ...string[]]
  const known = namesOfIncludes(all, type)[way]
  if (value === '*' && way === '_include') return known.map((each) => ({ ...each, to: undefined }))
  if (rest.length > 0 || !known.some((each) => each.from === from && each.name === name)) return undefined
  return [{ from, name: name ?? '', to }]
}

/** Somebody who is not named, where they must be. */
export const whichPatient = () =>
  new FhirProblem(400, issue('required', 'Say which patient: add patient=… to the search.'))
