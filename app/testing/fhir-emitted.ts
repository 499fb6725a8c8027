import type { FhirResource } from 'fhir/r4'
import { fhirParts } from '../fhir-parts.ts'
import { readingAs } from '../platform/database/reading.ts'
import type { FhirQuery, FhirReading, FhirViewer } from '../platform/fhir/part.ts'
import type { testConcord } from '../testing.ts'

type Concord = Awaited<ReturnType<typeof testConcord>>

/** Somebody who signs in, with everything that the API gives them. */
export type Sight = { who: string; viewer: FhirViewer; persons: string[]; resources: FhirResource[] }

const everything: FhirQuery = {
  limit: 1_000_000,
  after: undefined,
  sort: { by: '_lastUpdated', descending: false },
  ids: undefined,
  lastUpdated: [],
  where: {},
  total: false,
}

/** What every person and every professional of a service sees. */
export async function allSights(concord: Concord): Promise<Sight[]> {
  const { look } = concord
  const people = await look(`
    select u.id as account, u.email as who, p.person_id as person from identity."user" u
    join concord.person p on p.account_id = u.id::uuid order by u.email`)
  const staff = await look(`
    select u.id as account, u.email as who, m.membership_id as membership, m.service_id as service,
      array(select distinct g.person_id::text from concord.grants_to(m.membership_id) g) as persons
    from identity."user" u join concord.membership m on m.account_id = u.id::uuid and m.role = 'professional'
    order by u.email`)
  const sights: Sight[] = []
  for (const { account, who, person } of people) {
    const viewer = { kind: 'person' as const, personId: String(person) }
    sights.push(await sightOf(concord, String(account), String(who), viewer, [String(person)]))
  }
  for (const { account, who, membership, service, persons } of staff) {
    const viewer = { kind: 'member' as const, membershipId: String(membership), serviceId: String(service) }
    sights.push(await sightOf(concord, String(account), String(who), viewer, persons as string[]))
  }
  return sights
}

async function sightOf(
  { platform }: Concord,
  account: string,
  who: string,
  viewer: FhirViewer,
  persons: string[],
): Promise<Sight> {
  const { database, identity, keys } = platform
  const { hash } = await identity.signInAs(account, {})
  if (viewer.kind === 'member') await identity.chooseMembership(hash, viewer.membershipId)
  const resources = await readingAs(database.app, { session: hash }, async (tx) => {
    const reading: FhirReading = {
      tx,
      keys,
      viewer,
      persons,
      base: `${platform.origin}/fhir`,
      now: platform.now(),
    }
    const all: FhirResource[] = []
    for (const part of fhirParts) {
      const { entries } = await part.find(reading, everything)
      for (const { id, lastUpdated, json } of entries) {
        const resource = JSON.parse(json) as FhirResource
        if (
          resource.id !== id ||
          resource.meta?.lastUpdated !== lastUpdated ||
          resource.resourceType !== part.type
        )
          throw new Error(`${part.type} ${id} is not what its entry says`)
        all.push(resource)
      }
    }
    return all
  })
  return { who, viewer, persons, resources }
}

/** Each resource once, however many see the same. */
export function distinct(sights: readonly Sight[]): FhirResource[] {
  const all = sights.flatMap(({ resources }) =>
    resources.map((resource) => [JSON.stringify(resource), resource] as const),
  )
  return [...new Map(all).values()]
}
