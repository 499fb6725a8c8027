import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { origin } from '../app/testing.ts'
import { gaps, matrix } from './access/matrix.ts'
import type { Row } from './access/row.ts'
import {
  atTheApi,
  type Identity,
  identities,
  makeWorld,
  secret,
  type World,
  withoutSession,
} from './access/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
}, 120_000)
afterAll(() => world.close())

// Reading, or what is refused, leaves a session as it was; an act may end it, so each act has one of its own.
const lasting = new Map<Identity, ReturnType<World['session']>>()
function lastingSession(who: Identity): ReturnType<World['session']> {
  const known = lasting.get(who) ?? world.session(who)
  lasting.set(who, known)
  return known
}

type Answer = { status: number; location: string | null; body: string }

async function ask(
  route: string,
  who: Identity,
  id = 'absent',
  form: Record<string, string> = {},
  session = lastingSession,
): Promise<Answer> {
  const [method = 'GET', path = '/'] = route.split(' ')
  const signedIn = await session(who)
  // Of an address with several parts, the subject names as many as matter.
  const parts = id.split('~')
  const address = path
    .replace(':prompt', 'know-me')
    .replace(':area', 'sleep')
    .replace(':exercise', 'flare-plan')
    .replace(/:pack(\{.*\})?$/, (_, file) => (file ? 'starter-pack.pdf' : 'starter-pack'))
    .replace(':step', '1')
    .replace(':exercise', 'flare-plan')
    .replace(/:\w+(?!\{)/g, () => parts.shift() ?? randomUUID())
  const { query } = matrix[route] ?? {}
  const token = (world.tokens as Partial<Record<Identity, string>>)[who]
  const response = await world.app.request(query ? `${address}?${query}=${id}` : address, {
    method,
    headers: {
      cookie: signedIn?.cookie ?? '',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(method === 'POST' ? { origin, 'content-type': 'application/x-www-form-urlencoded' } : {}),
    },
    ...(method === 'POST' ? { body: new URLSearchParams(form).toString() } : {}),
  })
  const body = (await response.text()).replaceAll(/nonce="[^"]*"/g, '')
  return { status: response.status, location: response.headers.get('location'), body }
}

const signsIn = (who: Identity) => !withoutSession.includes(who)
const mayEnter = (row: Row, who: Identity) =>
  row.room === 'everyone' || (row.room === 'signed-in' ? signsIn(who) : row.room.includes(who))
const without = (answer: Answer, id: string) =>
  id.split('~').reduce((text, part) => text.replaceAll(part, ''), JSON.stringify(answer))
const isPost = (route: string) => route.startsWith('POST')
const toSignIn = ({ status, location }: Answer) => status === 303 && Boolean(location?.startsWith('/sign-in'))

const leftByReading = [
  'access_hour',
  'audit_head',
  'code_try',
  'content_report_try',
  'service_audit_event',
  'service_audit_head',
]

/** Everything that is kept, without what reading itself leaves: sessions, tries and accesses. */
async function everythingKept(): Promise<string> {
  const tables = await world.all(
    `select relname as name from pg_class where relnamespace = 'concord'::regnamespace and relkind = 'r'
       and not relname = any($1) order by 1`,
    [leftByReading],
  )
  const counts = await Promise.all(
    tables.map(({ name }) =>
      world.all(
        `select '${name}' as t, md5(coalesce(string_agg(x::text, '|' order by x::text), '')) as h from concord.${name} x`,
      ),
    ),
  )
  return JSON.stringify(counts)
}

test('every route stands in the matrix', () => {
  expect(gaps(world.app.routes, matrix)).toEqual([])
})

test('a route that is not in the matrix is found', () => {
  const more = new Hono().get('/people/:id/secrets', (c) => c.text(''))
  expect(gaps([...world.app.routes, ...more.routes], matrix)).toEqual([
    'not in the matrix: GET /people/:id/secrets',
  ])
})

describe.each(identities)('H04 for %s', (who) => {
  const asked = Object.entries(matrix).filter(
    ([route]) => !atTheApi.includes(who) || route.includes(' /fhir'),
  )
  test('rooms of others answer as if they were not there, and no subject shows', async () => {
    const before = await everythingKept()
    const leaks: string[] = []
    for (const [route, row] of asked) {
      const subjects = row.subjects?.(world) ?? {}
      const form = (id: string) => row.form?.(world, id) ?? {}
      const absentId = randomUUID()
      const cases = Object.entries(subjects).filter(
        ([, subject]) => !subject.may.includes(who) && !subject.isKey,
      )
      if (!mayEnter(row, who)) {
        const ids = [absentId, ...Object.values(subjects).map((subject) => subject.id)]
        for (const id of ids) {
          const answer = await ask(route, who, id, form(id))
          const hidden =
            !signsIn(who) || answer.status === 401
              ? toSignIn(answer) || answer.status === 401
              : answer.status === 404
          if (!hidden) leaks.push(`${route} as ${who}: ${answer.status} ${answer.location ?? ''}`)
          if (answer.body.includes(secret)) leaks.push(`${route} as ${who} shows words`)
        }
        continue
      }
      if (!row.subjects) continue
      const absent = await ask(route, who, absentId, form(absentId))
      if (absent.status !== 404) leaks.push(`${route} as ${who}: absent answers ${absent.status}`)
      for (const [name, { id }] of cases) {
        const answer = await ask(route, who, id, form(id))
        const alike = without(answer, id) === without(absent, absentId)
        if (!alike) leaks.push(`${route} as ${who}, ${name}: ${answer.status}, unlike an absent one`)
      }
    }
    expect(leaks).toEqual([])
    expect(await everythingKept()).toBe(before)
  }, 120_000)

  test('pages that are for them open, and hold nobody else’s words', async () => {
    const wrong: string[] = []
    for (const [route, row] of asked) {
      if (isPost(route) || !mayEnter(row, who)) continue
      const subjects = Object.entries(row.subjects?.(world) ?? {}).filter(([, subject]) =>
        subject.may.includes(who),
      )
      for (const [name, { id }] of row.subjects ? subjects : [['', { id: 'absent' }] as const]) {
        const answer = await ask(route, who, id)
        if (row.subjects && answer.status !== 200) wrong.push(`${route} as ${who}, ${name}: ${answer.status}`)
        if (answer.status >= 500) wrong.push(`${route} as ${who}: ${answer.status}`)
        const reads: Identity[] = [
          'owner',
          'named professional',
          'team professional',
          'supporter',
          'card holder',
          'token',
        ]
        if (answer.body.includes(secret) && !reads.includes(who) && !row.shows?.includes(who))
          wrong.push(`${route} as ${who} shows words`)
      }
    }
    expect(wrong).toEqual([])
  }, 120_000)
})

test('what is theirs to change changes: every act with a subject works for whoever may do it', async () => {
  const wrong: string[] = []
  for (const [route, row] of Object.entries(matrix)) {
    if (!isPost(route) || !row.subjects) continue
    for (const { id, may } of Object.values(row.subjects(world)))
      for (const who of may) {
        const answer = await ask(route, who, id, row.form?.(world, id), world.session)
        if (answer.status !== (row.answers ?? 303)) wrong.push(`${route} as ${who}: ${answer.status}`)
      }
  }
  expect(wrong).toEqual([])
}, 60_000)
