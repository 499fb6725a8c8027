import { z } from 'zod'
import type { Keyring } from '../crypto/keyring.ts'
import { badRequest } from './outcome.ts'

const Place = z.object({ q: z.string(), at: z.string(), id: z.string(), in: z.number().optional() })
/** Where the next page begins: the search, and the last that was shown. `in` is the kind, where there are several. */
export type PagePlace = z.infer<typeof Place>

const where = (what: string, viewer: string) => ({ table: 'fhir', column: 'page', row: what, person: viewer })

/** A link that says nothing, and opens for the one viewer it was made for. What is seen through it is decided anew. */
export function sealedPage(keys: Keyring, what: string, viewer: string, place: PagePlace): string {
  return keys.seal(JSON.stringify(place), where(what, viewer)).toString('base64url')
}

export function openedPage(keys: Keyring, what: string, viewer: string, sealed: string): PagePlace {
  try {
    const text = keys.open(Buffer.from(sealed, 'base64url'), where(what, viewer))
    return Place.parse(JSON.parse(text))
  } catch {
    throw badRequest('invalid', 'This link to a page is not one of yours. Search again.')
  }
}
