import type { CodeableConcept, FhirResource, Meta, Reference } from 'fhir/r4'
import type { FhirReading } from './part.ts'
import { instant } from './part.ts'

export const metaAt = (at: Date): Meta => ({ lastUpdated: instant(at) })

export const reference = (type: FhirResource['resourceType'], id: string): Reference => ({
  reference: `${type}/${id}`,
})

export const patient = (personId: string): Reference => reference('Patient', personId)

/**
 * Who wrote or did something: the person where there is no membership, otherwise a Practitioner as long as whoever asks
 * may know them; the API never refers to what it would not give.
 */
export function whoIs(
  personId: string,
  membershipId: string | null | undefined,
  known: ReadonlyMap<string, string>,
): Reference {
  if (!membershipId) return patient(personId)
  const name = known.get(membershipId)
  return name === undefined
    ? { display: 'A professional who is not known here any more' }
    : { ...reference('Practitioner', membershipId), display: name }
}

/** A team that whoever asks may know. */
export function teamIs(teamId: string, known: ReadonlyMap<string, string>): Reference {
  const name = known.get(teamId)
  return name === undefined
    ? { display: 'A team that is not known here any more' }
    : { ...reference('CareTeam', teamId), display: name }
}

export const concept = (system: string, code: string, display?: string): CodeableConcept => ({
  coding: [{ system, code, ...(display !== undefined && { display }) }],
})

/** The code of a concept, for a search. */
export const tokensOf = (all: readonly (CodeableConcept | undefined)[]) =>
  all.flatMap((each) => (each?.coding ?? []).map(({ system, code }) => ({ system, code })))

/** What a moment says to a search by date. */
export const momentOf = (at: string | undefined) =>
  at === undefined ? [] : [{ from: new Date(at), until: new Date(at) }]

const dayLong = 24 * 60 * 60_000
/** What a calendar day says to a search by date. */
export const dayOf = (day: string | undefined) =>
  day === undefined ? [] : [{ from: new Date(day), until: new Date(new Date(day).getTime() + dayLong) }]

/** The same of a text that is a moment or a calendar day. */
export const timeOf = (at: string) => (at.length > 10 ? momentOf(at) : dayOf(at))

/** Runs a read for each person who is asked about, and puts the resources together. */
export async function forEachPerson<R>(
  { persons }: Pick<FhirReading, 'persons'>,
  read: (personId: string) => Promise<R[]>,
): Promise<R[]> {
  const all: R[] = []
  for (const personId of persons) all.push(...(await read(personId)))
  return all
}
