import { most } from './asked.ts'
import { conditionOf } from './conditions.ts'
import { type Found, plainQuery } from './includes.ts'
import { badRequest } from './outcome.ts'
import type { PagePlace } from './page-link.ts'
import type { FhirCondition, FhirPart, FhirReading } from './part.ts'

export type Everything = {
  limit: number
  types: readonly string[] | undefined
  since: (FhirCondition & { kind: 'date' }) | undefined
}

const perPage = 100

/** What can be said beside whose everything it is. */
export function readEverything(typed: Iterable<[string, string]>, base: string): Everything {
  const asked: Everything = { limit: perPage, types: undefined, since: undefined }
  for (const [name, value] of typed) {
    if (name === '_format' || name === '_pretty') continue
    if (name === '_count' && /^[1-9]\d{0,8}$/.test(value)) asked.limit = Math.min(Number(value), most)
    else if (name === '_type' && value !== '') asked.types = value.split(',')
    else if (name === '_since') {
      const since = conditionOf(name, undefined, `ge${value}`, { kind: 'date', says: '' }, base)
      if (since.kind === 'date') asked.since = since
    } else
      throw badRequest(
        'not-supported',
        `$everything takes _type, _since and _count; “${name}” is not supported.`,
      )
  }
  return asked
}

/** One page of all that there is of the persons, kind after kind, oldest first. `next` is where it goes on. */
export async function everything(
  all: readonly FhirPart[],
  reading: FhirReading,
  { limit, types, since }: Everything,
  from: Omit<PagePlace, 'q'> | undefined,
): Promise<{ matches: Found[]; next: Omit<PagePlace, 'q'> | undefined }> {
  const matches: Found[] = []
  for (let place = from?.in ?? 0; place < all.length; place += 1) {
    const part = all[place] as FhirPart
    if (types && !types.includes(part.type)) continue
    const { entries, more } = await part.find(
      reading,
      plainQuery({
        limit: limit - matches.length,
        sort: { by: '_lastUpdated', descending: false },
        after: from?.in === place && from.id !== '' ? { at: from.at, id: from.id } : undefined,
        lastUpdated: since ? [since] : [],
      }),
    )
    matches.push(...entries.map((entry) => ({ part, entry })))
    const last = entries.at(-1)
    if (more && last) return { matches, next: { in: place, at: last.at, id: last.id } }
    if (matches.length === limit && place + 1 < all.length)
      return { matches, next: { in: place + 1, at: '', id: '' } }
  }
  return { matches, next: undefined }
}
