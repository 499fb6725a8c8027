import { hash, randomUUID } from 'node:crypto'
import { peg, phq9, total } from '../../app/capabilities/fhir-import/testing/resources.ts'
import { origin } from '../../app/testing.ts'
import { smallService } from '../../seeds/testing.ts'
import type { Searchable } from './searches.ts'

type Statement = {
  rest: {
    resource: {
      type: string
      searchParam?: { name: string; type: string }[]
      searchInclude?: string[]
      searchRevInclude?: string[]
    }[]
  }[]
}
type Bundle = { entry?: { resource: { id: string } }[] }

/** A small service with something of everything, and those who ask it. */
export async function makeWorld() {
  const small = await smallService()
  const token = async (personId: string) => {
    const made = `concord_${randomUUID()}`
    await small.look(
      `insert into concord.fhir_token values ($1, $2, $3, '\\x', now(), now() + interval '1 day', null, null)`,
      [personId, randomUUID(), hash('sha256', made)],
    )
    return { authorization: `Bearer ${made}` }
  }
  await bringIn(small.rosa)
  const cookies = async (email: string) => {
    const [row] = await small.look('select id from identity."user" where email = $1', [email])
    const session = await small.platform.identity.signInAs(String(row?.id), {})
    if (email.startsWith('professional'))
      await small.platform.identity.chooseMembership(session.hash, small.amiraId)
    return { cookie: session.cookies.map((cookie) => cookie.split(';')[0]).join('; ') }
  }
  const rosa = await cookies('rosa@demo.example')
  const askers: Record<string, string>[] = [
    rosa,
    await token(small.rosaId),
    await token(small.benId),
    await cookies('professional@demo.example'),
    { ...rosa, ...(await token(small.benId)) },
    {},
    { authorization: 'Bearer nobody' },
    { authorization: `Bearer ${'a'.repeat(5000)}` },
    { authorization: 'Basic eDp5' },
    { cookie: 'session=x.y' },
  ]
  const statement = (await (await small.app.request('/fhir/metadata')).json()) as Statement
  const searchable = (statement.rest[0]?.resource ?? []).map(
    ({ type, searchParam = [], searchInclude = [], searchRevInclude = [] }): Searchable => ({
      type,
      params: searchParam.map(({ name, type: kind }) => ({ name, kind })),
      includes: searchInclude,
      revincludes: searchRevInclude,
    }),
  )
  const everything = (await (
    await small.app.request(`/fhir/Patient/${small.rosaId}/$everything?_count=250`, { headers: rosa })
  ).json()) as Bundle
  const corpus = (everything.entry ?? []).map(({ resource }) => JSON.stringify(resource))
  const ids = [
    small.rosaId,
    small.benId,
    randomUUID(),
    ...(everything.entry ?? []).map(({ resource }) => resource.id),
  ]
  return { ...small, importer: rosa, askers, searchable, corpus, ids, origin }
}
export type World = Awaited<ReturnType<typeof makeWorld>>

async function bringIn(rosa: Awaited<ReturnType<typeof smallService>>['rosa']): Promise<void> {
  const resources = [
    ...Array.from({ length: 12 }, (_, at) =>
      peg([at % 11, 5, 6], { id: `p${at}`, authored: `2026-${String((at % 9) + 1).padStart(2, '0')}-11` }),
    ),
    phq9([0, 1, 2, 3, 0, 1, 2, 3, 0]),
    total('91147-9', 6, { derivedFrom: [{ reference: 'QuestionnaireResponse/p1' }] }),
  ]
  const file = { resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) }
  await rosa.send('/fhir/$import-preview', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/fhir+json' },
    body: JSON.stringify(file),
  })
  const page = await (await rosa.get('/import/look')).text()
  await rosa.post('/import/take', { file: /name="file" value="([\w-]+)"/.exec(page)?.[1] ?? '' })
}
