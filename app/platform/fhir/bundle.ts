import type { OperationOutcome } from 'fhir/r4'
import type { Found } from './includes.ts'

export type Links = { self: string; next?: string | undefined }

/** A bundle of a search, put together from text that its parts made ready. */
export function bundleOf(
  base: string,
  page: { matches: readonly Found[]; others: readonly Found[]; total?: number | undefined },
  { self, next }: Links,
  outcome?: OperationOutcome,
): string {
  const entries = [
    ...page.matches.map((found) => entryText(base, found, 'match')),
    ...page.others.map((found) => entryText(base, found, 'include')),
    ...(outcome ? [`{"resource":${JSON.stringify(outcome)},"search":{"mode":"outcome"}}`] : []),
  ]
  const links = [
    { relation: 'self', url: self },
    ...(next === undefined ? [] : [{ relation: 'next', url: next }]),
  ]
  const total = page.total === undefined ? '' : `"total":${page.total},`
  const list = entries.length === 0 ? '' : `,"entry":[${entries.join(',')}]`
  return `{"resourceType":"Bundle","type":"searchset",${total}"link":${JSON.stringify(links)}${list}}`
}

const entryText = (base: string, { part, entry }: Found, mode: 'match' | 'include') =>
  `{"fullUrl":"${base}/${part.type}/${entry.id}","resource":${entry.json},"search":{"mode":"${mode}"}}`
