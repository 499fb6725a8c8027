import type { Chance } from './chance.ts'
import { hostile, valueFor } from './values.ts'

/** What can be searched, as the CapabilityStatement says. */
export type Searchable = {
  type: string
  params: { name: string; kind: string }[]
  includes: string[]
  revincludes: string[]
}

export type Case = {
  method: string
  path: string
  headers: Record<string, string>
  body?: string
  /** Whether the answer is the API's; else it is a page. */
  api: boolean
}

const modifiers = [
  'missing',
  'not',
  'exact',
  'contains',
  'above',
  'below',
  'in',
  'text',
  'identifier',
  'Patient',
  'of-type',
  'iterate',
  '',
]
const results: [string, string[]][] = [
  ['_count', ['0', '1', '2', '50', '250', '251', '999999999', '9999999999999', '-1', '1.5', 'all']],
  ['_sort', ['_lastUpdated', '-_lastUpdated', 'date', '-date', 'authored', 'nope', '-', '']],
  ['_total', ['none', 'accurate', 'estimate', 'nope']],
  ['_summary', ['count', 'true', 'false', 'text', 'nope']],
  ['_format', ['json', 'application/fhir+json', 'xml', 'ttl', '']],
  ['_elements', ['id', 'id,status', '']],
  ['_pretty', ['true', 'x']],
  ['_page', ['1', 'x', 'eyJhIjoxfQ', '%00']],
]
const accepts = [
  'application/fhir+json',
  'application/json',
  '*/*',
  'application/fhir+xml',
  'text/html',
  'q=,;',
  '',
]

/** One request of the read side: a search by any way there is, a read, or an address that is nearly one. */
export function searchCase(
  chance: Chance,
  all: readonly Searchable[],
  ids: readonly string[],
  links: readonly string[],
): Case {
  const one = chance.of(all)
  const headers: Record<string, string> = {}
  if (chance.once(6)) headers.accept = chance.of(accepts)
  if (chance.once(8)) headers['accept-encoding'] = chance.of(['gzip', 'gzip;q=0', 'br', '*'])
  if (chance.once(10))
    headers.prefer = chance.of(['handling=lenient', 'handling=strict', 'return=minimal', 'x'])
  if (chance.once(10)) headers['if-none-match'] = chance.of(['*', 'W/"x"', '"', ',,,', 'W/"x", "y"'])
  if (chance.once(12)) headers['if-modified-since'] = chance.of(['Sun, 22 Nov 2026 00:00:00 GMT', 'x'])
  if (links.length > 0 && chance.once(15)) {
    const link = chance.of(links)
    const at = '/fhir/'.length + chance.below(link.length)
    const path = chance.once(2)
      ? link
      : `${link.slice(0, at)}${chance.of(['A', '%', '=', '&', ''])}${link.slice(at + 1)}`
    return { method: 'GET', path, headers, api: true }
  }
  const method = chance.once(25) ? chance.of(['HEAD', 'PUT', 'DELETE', 'PATCH', 'POST', 'OPTIONS']) : 'GET'
  if (chance.once(6)) return { method, path: readPath(chance, one.type, ids), headers, api: true }
  const query = queryOf(chance, one, ids)
  if (chance.once(12)) {
    const kind = chance.once(5) ? 'application/json' : 'application/x-www-form-urlencoded'
    const own = { ...headers, 'content-type': kind }
    return { method: 'POST', path: `/fhir/${one.type}/_search`, headers: own, body: query, api: true }
  }
  return { method, path: `/fhir/${one.type}?${query}`, headers, api: true }
}

function readPath(chance: Chance, type: string, ids: readonly string[]): string {
  const id = chance.once(4) ? encodeURIComponent(wellFormed(chance.of(hostile))) : chance.of(ids)
  return chance.of([
    `/fhir/${type}/${id}`,
    `/fhir/${type}/${id}`,
    `/fhir/${type}/${id}/_history`,
    `/fhir/${type}/${id}/_history/1`,
    `/fhir/Patient/${id}/$everything?_count=${chance.below(20)}`,
    `/fhir/Patient/$everything?${chance.of(['', '_count=1', '_since=2026-01-01', '_type=Goal,Observation', 'start=x'])}`,
    `/fhir/Patient/${id}/${type}`,
    `/fhir/${type}/${id}/$nope`,
    `/fhir/${id}`,
    '/fhir/metadata',
    '/fhir',
    '/fhir/',
    `/fhir//${type}`,
    `/fhir/${type.toLowerCase()}`,
    '/fhir/%E0%A4%A',
    `/fhir/${type}/%00`,
    '/fhir/.well-known/smart-configuration',
    `/fhir/${type}/${'a/'.repeat(50)}`,
  ])
}

const wellFormed = (text: string) => text.toWellFormed()

function queryOf(
  chance: Chance,
  { params, includes, revincludes }: Searchable,
  ids: readonly string[],
): string {
  const count = chance.once(40) ? 60 : chance.below(5)
  const pairs = Array.from({ length: count }, (): [string, string] => {
    if (chance.once(7)) return ['_include', includeOf(chance, includes)]
    if (chance.once(7)) return ['_revinclude', includeOf(chance, revincludes)]
    if (chance.once(8)) return chained(chance, ids)
    if (chance.once(4)) {
      const [name, values] = chance.of(results)
      return [name, chance.once(8) ? chance.of(hostile) : chance.of(values)]
    }
    const param =
      params.length > 0 && !chance.once(15) ? chance.of(params) : { name: chance.text(8), kind: 'string' }
    const name = chance.once(6) ? `${param.name}:${chance.of(modifiers)}` : param.name
    return [name, valueFor(chance, param.kind, ids)]
  })
  const encoded = pairs.map(([name, value]) => `${encode(chance, name)}=${encode(chance, value)}`)
  return `${encoded.join('&')}${chance.once(30) ? chance.of(['&', '&&=', '=', '&%=%', '#x']) : ''}`
}

// As a client writes it; at times as one that does not know how.
function encode(chance: Chance, text: string): string {
  if (chance.once(25))
    return `${encodeURIComponent(text.toWellFormed())}${chance.of(['%', '%zz', '%C3', '%00', '+', '%F0%9F'])}`
  if (chance.once(15)) return encodeURIComponent(encodeURIComponent(text.toWellFormed()))
  return encodeURIComponent(text.toWellFormed())
}

function includeOf(chance: Chance, known: readonly string[]): string {
  if (known.length > 0 && !chance.once(4)) return chance.of(known)
  return chance.of([
    '*',
    'Observation:subject',
    'Observation:subject:Patient',
    'Patient:x',
    ':',
    '::',
    'Goal',
    chance.text(10),
  ])
}

function chained(chance: Chance, ids: readonly string[]): [string, string] {
  const value = valueFor(chance, 'string', ids)
  return chance.of([
    ['subject:Patient.name', value],
    ['patient.identifier', value],
    ['subject.name', value],
    ['_has:Observation:patient:code', value],
    ['_has:Group:member:_id', value],
    ['_filter', 'name eq "x"'],
    ['_query', 'x'],
    ['_text', value],
    ['_list', '$current'],
    ['_type', 'Patient,Goal'],
  ])
}
