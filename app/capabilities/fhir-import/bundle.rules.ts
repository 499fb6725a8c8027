import { type FileProblem, type Finding, mostEntries } from './contract.ts'
import type { JsonFault, JsonRead } from './json/contract.ts'
import { pathOf } from './paths.rules.ts'
import { Resource } from './shapes.contract.ts'

/** One resource of a file as it came. `faults` are those that its text alone has. */
export type Given = {
  line: number
  /** Where the resource stands. */
  path: string
  type: string
  resource: Resource | undefined
  fullUrl: string | undefined
  text: string
  faults: Finding[]
}

type Read = Exclude<JsonRead, { broken: unknown }>

/** What a file holds: the entries of its Bundle, or the one resource that it is. */
export function givenIn({ value, faults, textOf }: Read): { given: Given[] } | { problem: FileProblem } {
  const whole = Resource.safeParse(value)
  if (!whole.success) return { problem: { code: 'no-resource' } }
  const root = whole.data.resourceType
  const from = value as Record<string, unknown>
  if (root !== 'Bundle') {
    const told = faults.map(({ path, code }) => ({ path: pathOf(known(root), path), code }))
    const text = textOf(from) ?? ''
    const resource = whole.data
    return {
      given: [{ line: 0, path: known(root), type: root, resource, fullUrl: undefined, text, faults: told }],
    }
  }
  const entries = Object.hasOwn(from, 'entry') ? from.entry : []
  if (!Array.isArray(entries))
    return { problem: { code: 'fault', finding: { path: 'Bundle.entry', code: 'shape' } } }
  if (entries.length > mostEntries) return { problem: { code: 'too-many-entries' } }
  const around = faults.find(({ path }) => path[0] !== 'entry' || typeof path[1] !== 'number')
  if (around)
    return { problem: { code: 'fault', finding: { path: pathOf('Bundle', around.path), code: around.code } } }
  const byEntry = Map.groupBy(faults, ({ path }) => path[1])
  return { given: entries.map((entry, line) => givenAt(entry, line, byEntry.get(line) ?? [], textOf)) }
}

const known = (type: string) => (/^[A-Za-z]{1,64}$/.test(type) ? type : '…')

function givenAt(entry: unknown, line: number, faults: JsonFault[], textOf: Read['textOf']): Given {
  const path = `Bundle.entry[${line}]`
  const told = faults.map((fault) => ({ path: pathOf('Bundle', fault.path), code: fault.code }))
  const { resource, fullUrl } = (typeof entry === 'object' && entry !== null ? entry : {}) as {
    resource?: unknown
    fullUrl?: unknown
  }
  const read = Resource.safeParse(resource)
  const said = typeof fullUrl === 'string' ? fullUrl : undefined
  if (!read.success)
    return {
      ...{ line, path, type: '', resource: undefined, fullUrl: said, text: '' },
      faults: [...told, { path, code: 'no-resource' }],
    }
  const text = textOf(resource as object) ?? ''
  const type = read.data.resourceType
  return { line, path: `${path}.resource`, type, resource: read.data, fullUrl: said, text, faults: told }
}

/**
 * Two entries that call themselves the same: where they say the same, the first is enough; where they do not, nobody
 * knows which is right.
 */
export function sameName(given: readonly Given[]): { again: Set<Given>; disputed: Set<Given> } {
  const again = new Set<Given>()
  const disputed = new Set<Given>()
  const named = given.filter(({ resource }) => resource?.id !== undefined)
  for (const together of Map.groupBy(named, ({ type, resource }) => `${type}/${resource?.id}`).values()) {
    const [first, ...others] = together
    if (!first || others.length === 0) continue
    if (others.every(({ text }) => text === first.text)) for (const other of others) again.add(other)
    else for (const each of together) disputed.add(each)
  }
  return { again, disputed }
}
