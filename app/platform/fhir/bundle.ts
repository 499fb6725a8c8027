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
  const links = [
    { relation: 'self', url: self },
    ...(next === undefined ? [] : [{ relation: 'next', url: next }]),
  ]
  const total = page.total === undefined ? '' : `"total":${page.total},`
  const head = `{"resourceType":"Bundle","type":"searchset",${total}"link":${JSON.stringify(links)}`
  // Put together once, from its smallest parts: a page is large, and so would be each copy of it.
  const text = [head]
  const add = (address: string, json: string, mode: string) => {
    text.push(text.length === 1 ? ',"entry":[{' : '},{', address, '"resource":', json, mode)
  }
  for (const [list, mode] of [
    [page.matches, ',"search":{"mode":"match"}'],
    [page.others, ',"search":{"mode":"include"}'],
  ] as const)
    for (const { part, entry } of list) add(`"fullUrl":"${base}/${part.type}/${entry.id}",`, entry.json, mode)
  if (outcome) add('', JSON.stringify(outcome), ',"search":{"mode":"outcome"}')
  text.push(text.length === 1 ? '}' : '}]}')
  return text.join('')
}
