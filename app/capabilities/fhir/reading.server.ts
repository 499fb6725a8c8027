import { answerEntry, answerText } from '../../platform/fhir/answer.ts'
import { whichPatient } from '../../platform/fhir/asked.ts'
import { bundleOf } from '../../platform/fhir/bundle.ts'
import { everything, readEverything } from '../../platform/fhir/everything.ts'
import { FhirProblem, issue, notHere } from '../../platform/fhir/outcome.ts'
import { openedPage, sealedPage } from '../../platform/fhir/page-link.ts'
import { type FhirPart, type FhirType, isFhirId } from '../../platform/fhir/part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import type { FhirApi } from './api.ts'
import { askerOf, sealedFor } from './entrance.server.ts'
import { openedIn } from './searching.server.ts'

/** One resource by its id. */
export async function answerRead(
  c: AppContext,
  { parts, asReader }: FhirApi,
  type: FhirType,
  id: string,
): Promise<Response> {
  const entry = await asReader(c, {}, async (reading) => {
    for (const part of isFhirId(id) ? parts.filter((each) => each.type === type) : []) {
      const found = await part.read(reading, id)
      if (found) return { result: found, opened: openedIn([{ part, entry: found }], reading.persons) }
    }
    throw notHere()
  })
  return answerEntry(c, entry)
}

const mostAtOnce = 2

/** All that there is of one patient, page by page; a client asks for few of these at once. */
export function createEverything({ parts, platform, base, asReader }: FhirApi) {
  const underWay = new Map<string, number>()
  const inCompartment = (part: FhirPart) => part.patient !== undefined
  const compartment = [
    ...parts.filter((part) => part.patient === 'itself'),
    ...parts.filter((part) => inCompartment(part) && part.patient !== 'itself'),
    ...parts.filter((part) => !inCompartment(part)),
  ]

  const fewAtOnce = async <T>(whose: string, work: () => Promise<T>): Promise<T> => {
    const count = (change: number) => underWay.set(whose, (underWay.get(whose) ?? 0) + change).get(whose) ?? 0
    if (count(1) > mostAtOnce) {
      count(-1)
      throw new FhirProblem(429, issue('throttled', 'Wait for the page that is under way.'), {
        'retry-after': '5',
      })
    }
    try {
      return await work()
    } finally {
      if (count(-1) === 0) underWay.delete(whose)
    }
  }

  /** `patient`: undefined where the address leaves it to who asks. */
  return async (c: AppContext, patient: string | undefined): Promise<Response> => {
    const { search, searchParams: typed } = new URL(c.req.url)
    const sealed = typed.get('_page')
    const whose = sealedFor(askerOf(c))
    const address = `${base}/Patient/${patient === undefined ? '' : `${patient}/`}$everything`
    const what = `everything ${patient}`
    const place = sealed === null ? undefined : openedPage(platform.keys, what, whose, sealed)
    const asked = readEverything(new URLSearchParams(place?.q ?? typed), base)
    if (patient !== undefined && !isFhirId(patient)) throw notHere()
    const work = () =>
      asReader(c, { persons: patient === undefined ? undefined : [patient] }, async (reading) => {
        if (reading.viewer.kind === 'member' && patient === undefined) throw whichPatient()
        const { matches, next } = await everything(compartment, reading, asked, place)
        const again =
          next && sealedPage(platform.keys, what, whose, { q: place?.q ?? typed.toString(), ...next })
        const links = { self: `${address}${search}`, next: again && `${address}?_page=${again}` }
        const opened = openedIn(matches, reading.persons)
        return { result: bundleOf(base, { matches, others: [] }, links), opened }
      })
    return answerText(c, await fewAtOnce(whose, work))
  }
}
