import { answerText } from '../../platform/fhir/answer.ts'
import { type Asked, readSearch, whichPatient } from '../../platform/fhir/asked.ts'
import { bundleOf } from '../../platform/fhir/bundle.ts'
import type { Found } from '../../platform/fhir/includes.ts'
import { badRequest, issue, outcomeOf } from '../../platform/fhir/outcome.ts'
import { openedPage, sealedPage } from '../../platform/fhir/page-link.ts'
import { type FhirPart, type FhirReading, type FhirType, isNewestFirst } from '../../platform/fhir/part.ts'
import { search } from '../../platform/fhir/search.ts'
import type { AppContext } from '../../platform/http/context.ts'
import type { FhirApi } from './api.ts'
import { askerOf, type Opened, sealedFor } from './entrance.server.ts'

const patientIn = /"Patient\/([\w.-]{1,64})"/

/** Whose sections an answer holds. */
export function openedIn(found: readonly Found[], persons: readonly string[]): Opened[] {
  const opened = new Map<string, Opened>()
  if (persons.length === 1)
    return [...new Set(found.map(({ part }) => part.section))].flatMap((section) =>
      section ? [{ person: persons[0] as string, section }] : [],
    )
  for (const { part, entry } of found) {
    const person = patientIn.exec(entry.json)?.[1]
    const { section } = part
    if (person && section) opened.set(`${person} ${section}`, { person, section })
  }
  return [...opened.values()]
}

/** A search, and each further page of it. */
export async function answerSearch(
  c: AppContext,
  { parts, platform, base, ahead, asReader }: FhirApi,
  type: FhirType,
  typed: URLSearchParams,
): Promise<Response> {
  const sealed = typed.get('_page')
  const lenient = /\bhandling\s*=\s*lenient\b/.test(c.req.header('prefer') ?? '')
  const own = parts.filter((part) => part.type === type)
  const whose = sealedFor(askerOf(c))
  const opened = sealed === null ? undefined : openedPage(platform.keys, type, whose, sealed)
  const understood = opened ? new URLSearchParams(opened.q) : typed
  const asked = readSearch(parts, type, understood, { base, lenient })
  if (opened) asked.query.after = { at: opened.at, id: opened.id }

  const newest = isNewestFirst(asked.query) ? ahead[type] : undefined
  const about = { persons: asked.patients, ahead: newest && { read: newest, limit: asked.query.limit } }
  const text = await asReader(c, about, async (reading) => {
    requirePatient(reading, own, asked)
    const page = await search(parts, reading, type, asked)
    const last = page.matches.at(-1)?.entry
    const next =
      page.more && last
        ? sealedPage(platform.keys, type, whose, { q: asked.self.toString(), at: last.at, id: last.id })
        : undefined
    const address = `${base}/${type}`
    const links = {
      self: sealed === null ? addressOf(address, asked.self) : `${address}?_page=${sealed}`,
      next: next && `${address}?_page=${next}`,
    }
    return {
      result: bundleOf(base, page, links, leftOut(asked)),
      opened: openedIn([...page.matches, ...page.others], reading.persons),
    }
  })
  return answerText(c, text)
}

const addressOf = (address: string, search: URLSearchParams) =>
  search.size === 0 ? address : `${address}?${search}`

function leftOut({ ignored }: Asked) {
  if (ignored.length === 0) return undefined
  return outcomeOf(ignored.map((name) => issue('not-supported', `“${name}” was left out.`, 'warning')))
}

// A professional has one person before them; only who shares with them can be asked of all.
function requirePatient({ viewer }: FhirReading, own: readonly FhirPart[], asked: Asked): void {
  if (asked.patients && asked.patients.length > 1)
    throw badRequest('not-supported', 'Ask for one patient at a time.')
  const isClinical = own.some(({ patient }) => patient !== undefined && patient !== 'itself')
  if (viewer.kind === 'member' && isClinical && !asked.patients && !asked.query.ids) throw whichPatient()
}
