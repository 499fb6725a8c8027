import type { Annotation, FhirResource } from 'fhir/r4'
import { readPractitioners } from '../../platform/database/known-names.ts'
import { forEachPerson, whoIs } from '../../platform/fhir/made.ts'
import { type FhirReading, instant } from '../../platform/fhir/part.ts'
import type { Author, Entry, Kind } from './contract.ts'
import { besides, memberOf } from './fhir.rules.ts'
import { readEntries } from './plan.reads.server.ts'

/** The entries of one person's plan, and to whom a resource about them may refer. */
export type PlanRead = {
  personId: string
  entries: Entry[]
  of: (kind: Kind) => Entry[]
  by: (author: Author) => ReturnType<typeof whoIs>
  notes: (entry: Entry) => { note?: Annotation[] }
}

/** The resources that each person's plan gives. */
export function fromPlans<R extends FhirResource>(
  reading: FhirReading,
  make: (plan: PlanRead) => R[] | Promise<R[]>,
): Promise<R[]> {
  return forEachPerson(reading, async (personId) => {
    const entries = await readEntries(reading.tx, reading.keys, personId)
    const authors = entries.flatMap(({ begunBy, versions, said }) => [
      memberOf(begunBy),
      ...versions.flatMap(({ author, content }) => [
        memberOf(author),
        content.owner?.by === 'professional' ? content.owner.id : undefined,
      ]),
      ...said.map(({ author }) => memberOf(author)),
    ])
    const known = await readPractitioners(reading.tx, authors)
    const by = (author: Author) => whoIs(personId, memberOf(author), known)
    return make({
      personId,
      entries,
      of: (kind) => entries.filter((entry) => entry.kind === kind),
      by,
      notes: (entry) => {
        const all = besides(entry).map(({ author, at, text }) => annotation(by(author), at, text))
        return all.length > 0 ? { note: all } : {}
      },
    })
  })
}

/** What somebody wrote, with who and when. */
export function annotation(who: ReturnType<typeof whoIs>, at: Date, text: string): Annotation {
  const author = who.reference ? { authorReference: who } : { authorString: who.display ?? '' }
  return { ...author, time: instant(at), text }
}
