import { dateRanges } from './dates.ts'
import { badRequest } from './outcome.ts'
import type { FhirCondition, FhirSearchParam, FhirType } from './part.ts'

const mostValues = 100

/** One parameter of an address as a condition; refuses what cannot be read, and each modifier that means nothing here. */
export function conditionOf(
  name: string,
  modifier: string | undefined,
  value: string,
  { kind, target = [] }: FhirSearchParam,
  base: string,
): FhirCondition {
  if (value === '') throw badRequest('invalid', `“${name}” has no value.`)
  const values = partsOf(value, ',')
  if (values.length > mostValues)
    throw badRequest('too-costly', `“${name}” has more than ${mostValues} values.`)
  const unknown = () => badRequest('not-supported', `“${name}:${modifier}” is not supported.`)
  switch (kind) {
    case 'token':
      if (modifier !== undefined && modifier !== 'not') throw unknown()
      return { kind, any: values.map(tokenOf), not: modifier === 'not' }
    case 'date': {
      if (modifier !== undefined) throw unknown()
      const ranges = values.map((each) => dateRanges(plain(each)))
      if (ranges.includes(undefined))
        throw badRequest('invalid', `“${name}” takes a date such as ge2026-03-01.`)
      return { kind, any: ranges.flatMap((range) => range ?? []) }
    }
    case 'reference':
      if (modifier !== undefined && !target.includes(modifier as FhirType)) throw unknown()
      return { kind, any: values.map((each) => referenceOf(plain(each), modifier, base)) }
    case 'string':
      if (modifier !== undefined && modifier !== 'exact' && modifier !== 'contains') throw unknown()
      return { kind, any: values.map(plain), how: modifier ?? 'starts' }
    case 'uri':
      if (modifier !== undefined) throw unknown()
      return { kind, any: values.map(plain) }
  }
}

/** `system|code`, `code`, `|code` (of no system), `system|` (any code of it). */
function tokenOf(value: string): { system?: string; code?: string } {
  const [first = '', second] = partsOf(value, '|').map(plain)
  if (second === undefined) return { code: first }
  return second === '' ? { system: first } : { system: first, code: second }
}

function referenceOf(value: string, modifier: string | undefined, base: string) {
  const local = value.startsWith(`${base}/`) ? value.slice(base.length + 1) : value
  const [type, id, ...rest] = local.split('/')
  if (id === undefined) return { type: modifier, id: local }
  // What lies on another server is here under no id.
  const here = rest.length === 0 && (modifier === undefined || modifier === type)
  return here ? { type, id } : { type: 'elsewhere', id: local }
}

/** Splits at a sign, except where a backslash stands before it; the backslashes stay. */
function partsOf(value: string, sign: ',' | '|'): string[] {
  const parts = ['']
  for (let place = 0; place < value.length; place += 1) {
    const letter = value[place] ?? ''
    if (letter === sign) parts.push('')
    else if (letter === '\\') parts[parts.length - 1] += letter + (value[++place] ?? '')
    else parts[parts.length - 1] += letter
  }
  return parts
}

const plain = (value: string) => value.replace(/\\([\\,|$])/g, '$1')
