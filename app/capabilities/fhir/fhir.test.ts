import { hash, randomUUID } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { Bundle, OperationOutcome } from 'fhir/r4'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { origin } from '../../testing.ts'

let small: SmallService
let token: string
beforeAll(async () => {
  small = await smallService()
  token = await tokenOf(small.rosaId)
}, 60_000)
afterAll(() => small.close())

async function tokenOf(personId: string): Promise<string> {
  const made = `concord_${randomUUID()}`
  await small.look(
    `insert into concord.fhir_token values ($1, $2, $3, $4, now(), now() + interval '1 day', null, null)`,
    [personId, randomUUID(), hash('sha256', made), '\\x'],
  )
  return made
}
type Headers = Record<string, string>
const ask = (path: string, headers: Headers = {}, init: RequestInit = {}) =>
  small.app.request(`/fhir${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...headers } })
const bundle = async (path: string) => {
  const answer = await ask(path)
  expect(answer.status).toBe(200)
  return (await answer.json()) as Bundle
}
const idsIn = ({ entry = [] }: Bundle, mode = 'match') =>
  entry
    .filter(({ search }) => search?.mode === mode)
    .map(({ resource }) => `${resource?.resourceType}/${resource?.id}`)
const linkOf = ({ link = [] }: Bundle, relation: string) =>
  link.find((each) => each.relation === relation)?.url.replace(`${origin}/fhir`, '')

describe('reading', () => {
  test('is sent again only when it changed', async () => {
    const first = await ask(`/Patient/${small.rosaId}`)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
    expect(first.headers.get('last-modified')).toMatch(/GMT$/)
    expect(first.headers.get('content-type')).toContain('application/fhir+json')
    const again = await ask(`/Patient/${small.rosaId}`, { 'if-none-match': `"x", ${etag}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    const head = await ask(`/Patient/${small.rosaId}`, {}, { method: 'HEAD' })
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag])
  })

  test('somebody else’s and what is not there is one answer', async () => {
    const theirs = await ask(`/Patient/${small.benId}`)
    const absent = await ask(`/Patient/${randomUUID()}`)
    expect([theirs.status, absent.status]).toEqual([404, 404])
    expect(await theirs.text()).toBe(await absent.text())
    const search = await ask(`/Observation?patient=${small.benId}`)
    expect([search.status, await search.text()]).toEqual([
      404,
      await (await ask(`/Observation?patient=x`)).text(),
    ])
  })
})

describe('a search', () => {
  test('pages through everything once, in order, whatever the page', async () => {
    const all = idsIn(await bundle(`/Observation?patient=${small.rosaId}&_count=250&_sort=date`))
    expect(all.length).toBeGreaterThan(5)
    const paged: string[] = []
    let next: string | undefined = `/Observation?patient=Patient/${small.rosaId}&_count=2&_sort=date`
    while (next) {
      const page: Bundle = await bundle(next)
      paged.push(...idsIn(page))
      next = linkOf(page, 'next')
    }
    expect(paged).toEqual(all)
    const down = idsIn(await bundle(`/Observation?_count=250&_sort=-date`))
    expect(down).toEqual(all.toReversed())
  })

  test('a link to a page opens for nobody else', async () => {
    const next = linkOf(await bundle('/Observation?_count=2'), 'next') ?? ''
    expect(next).toMatch(/^\/Observation\?_page=[\w-]+$/)
    const other = await tokenOf(small.benId)
    expect((await ask(next, { authorization: `Bearer ${other}` })).status).toBe(400)
  })

  test('counts, narrows and includes', async () => {
    const counted = await bundle('/Observation?_summary=count')
    expect([counted.total, counted.entry]).toEqual([
      idsIn(await bundle('/Observation?_count=250')).length,
      undefined,
    ])
    expect((await bundle('/Observation?_total=accurate&_count=1')).total).toBe(counted.total)
    expect((await bundle('/Observation?_lastUpdated=gt2999')).total).toBe(0)
    for (const id of ['%00', 'x%00', '%27;--', '%F0%9F%98%80'])
      expect((await bundle(`/Provenance?_id=${id}`)).total).toBe(0)
    const [id = ''] = idsIn(await bundle('/QuestionnaireResponse?_count=1'))
    const found = await bundle(
      `/QuestionnaireResponse?_id=${id.split('/')[1]}&_include=*&_revinclude=Observation:derived-from`,
    )
    expect(idsIn(found)).toEqual([id])
    expect(idsIn(found, 'include')).toContain(`Patient/${small.rosaId}`)
    expect(idsIn(found, 'include').join()).toMatch(/Observation\/.*-life/)
    expect(idsIn(found, 'include')).toContain('Questionnaire/check-in')
  })

  test('says itself by GET and by POST', async () => {
    const got = await bundle('/Observation?_count=2&_sort=-date')
    const posted = await ask(
      '/Observation/_search',
      { 'content-type': 'application/x-www-form-urlencoded' },
      {
        method: 'POST',
        body: '_count=2&_sort=-date',
      },
    )
    expect(posted.status).toBe(200)
    expect(idsIn((await posted.json()) as Bundle)).toEqual(idsIn(got))
    expect(linkOf(got, 'self')).toBe('/Observation?_count=2&_sort=-date')
  })

  test('what is not understood is refused, or left out and said so where the client prefers that', async () => {
    expect((await ask('/Observation?colour=red')).status).toBe(400)
    const lenient = await ask('/Observation?colour=red&_count=1', { prefer: 'handling=lenient' })
    const found = (await lenient.json()) as Bundle
    expect(linkOf(found, 'self')).toBe('/Observation?_count=1')
    expect(found.entry?.at(-1)?.search?.mode).toBe('outcome')
    for (const chained of ['subject:Patient.name=a', 'patient.name=a', '_has:Observation:patient:code=a'])
      expect((await ask(`/Patient?${chained}`, { prefer: 'handling=lenient' })).status).toBe(400)
  })
})

test('everything of a patient comes in pages, each resource once', async () => {
  const seen: string[] = []
  let next: string | undefined = `/Patient/${small.rosaId}/$everything?_count=4`
  while (next) {
    const page: Bundle = await bundle(next)
    expect(page.entry?.length ?? 0).toBeLessThanOrEqual(4)
    seen.push(...idsIn(page))
    next = linkOf(page, 'next')
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen[0]).toBe(`Patient/${small.rosaId}`)
  expect(new Set(seen.map((each) => each.split('/')[0])).size).toBeGreaterThan(5)
  expect(seen.join()).not.toContain(small.benId)
  const some = await bundle('/Patient/$everything?_type=Patient,Goal&_since=2020')
  expect(
    some.entry?.every(({ resource }) => ['Patient', 'Goal'].includes(resource?.resourceType ?? '')),
  ).toBe(true)
  expect((await ask(`/Patient/${small.benId}/$everything`)).status).toBe(404)
})

test('who asks for a third page of everything while two are under way is told to wait', async () => {
  const all = `/Patient/${small.rosaId}/$everything`
  const [other, ...own] = await Promise.all([small.rosa.get(`/fhir${all}`), ...[1, 2, 3].map(() => ask(all))])
  expect(other?.status).toBe(200)
  expect(own.map(({ status }) => status)).toEqual([200, 200, 429])
  const refused = own[2]
  expect(refused?.headers.get('retry-after')).toBe('5')
  expect(await refused?.json()).toMatchObject({
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'throttled' }],
  })
  expect((await ask(all)).status).toBe(200)
})

describe('every failure is an OperationOutcome', () => {
  const long = 'x'.repeat(70_000)
  const post = (body: string, kind = 'application/fhir+json') => ({ method: 'POST', body, kind })
  test.each<[number, string, Headers, RequestInit & { kind?: string }]>([
    [401, '/Patient', { authorization: 'Bearer concord_not-a-token-of-anybody' }, {}],
    [401, '/Patient', { authorization: 'Basic cm9zYTpyb3Nh' }, {}],
    [404, '/Nothing', {}, {}],
    [404, '/Patient/x/y/z', {}, {}],
    [404, '/Patient/%00', {}, {}],
    [404, '', {}, {}],
    [405, '/Patient', {}, { method: 'PUT' }],
    [405, '/Patient/x', {}, { method: 'DELETE' }],
    [404, '/Patient/_search', {}, {}],
    [405, '/metadata', {}, post('{}')],
    [406, '/Patient?_format=xml', {}, {}],
    [406, '/Patient', { accept: 'application/fhir+xml' }, {}],
    [406, '/metadata', { accept: 'text/html' }, {}],
    [400, '/Observation?date=yesterday', {}, {}],
    [400, '/Observation?_count=-1', {}, {}],
    [400, '/Observation?_sort=colour', {}, {}],
    [400, '/Observation?code=', {}, {}],
    [400, '/Observation?code:missing=true', {}, {}],
    [400, '/Observation?_page=abc', {}, {}],
    [400, '/Observation?_include=Observation:nobody', {}, {}],
    [415, '/Patient/_search', {}, post('{}', 'application/json')],
    [413, '/Patient/_search', {}, post(long, 'application/x-www-form-urlencoded')],
    [403, '/QuestionnaireResponse', {}, post('{}')],
  ])('%i %s %o', async (status, path, headers, { kind, ...init }) => {
    const answer = await ask(path, { ...(kind && { 'content-type': kind }), ...headers }, init)
    const text = await answer.text()
    expect([status, text.slice(0, 200)]).toEqual([answer.status, text.slice(0, 200)])
    expect((JSON.parse(text) as OperationOutcome).resourceType).toBe('OperationOutcome')
    expect(answer.headers.get('content-type')).toContain('application/fhir+json')
    if (status === 401) expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="Concord"/)
    if (status === 405) expect(answer.headers.get('allow')).toBeTruthy()
  })
})

test('a professional asks about one person, sees what they share, and the person sees that', async () => {
  const theirs = (path: string) => small.amira.get(`/fhir${path}`)
  expect((await theirs('/Observation')).status).toBe(400)
  expect((await theirs(`/Observation?patient=${small.benId}`)).status).toBe(404)
  const found = (await (
    await theirs(`/Observation?patient=${small.rosaId}&_include=Observation:patient`)
  ).json()) as Bundle
  expect(idsIn(found).length).toBeGreaterThan(0)
  expect(idsIn(found, 'include')).toEqual([`Patient/${small.rosaId}`])
  const [read = ''] = idsIn(found)
  expect((await theirs(`/${read}`)).status).toBe(200)
  const events = await small.look(
    `select detail from concord.audit_event where person_id = $1 and actor = $2 and kind = 'opened'`,
    [small.rosaId, small.amiraId],
  )
  expect(events).toEqual([{ detail: { sections: ['check-ins'], way: 'fhir' } }])
  const people = (await (await theirs('/Patient')).json()) as Bundle
  expect(idsIn(people)).toEqual([`Patient/${small.rosaId}`])
  await small.look('update concord.sharing_grant set ended_at = now() where person_id = $1', [small.rosaId])
  expect((await theirs(`/${read}`)).status).toBe(404)
  expect((await theirs(`/Observation?patient=${small.rosaId}`)).status).toBe(404)
})

test('goes out compressed where that is asked for, and to other sites for a token alone', async () => {
  const zipped = await ask('/Observation', { 'accept-encoding': 'gzip' })
  expect(zipped.headers.get('content-encoding')).toBe('gzip')
  const text = gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()
  expect((JSON.parse(text) as Bundle).resourceType).toBe('Bundle')
  expect(zipped.headers.get('access-control-allow-origin')).toBe('*')
  expect((await small.rosa.get('/fhir/Patient')).headers.get('access-control-allow-origin')).toBe(null)
  const asked = await small.app.request('/fhir/Patient', { method: 'OPTIONS' })
  expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([
    204,
    expect.stringContaining('Authorization'),
  ])
})
