import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../../seeds/testing.ts'
import { readingAs } from '../../../platform/database/reading.ts'
import { inSession } from '../../../platform/database/transaction.ts'
import { tokenHash } from '../../../platform/identity/cookie.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const form = (changed: Record<string, string> = {}) => ({
  key: randomUUID(),
  name: 'The app on my phone',
  length: '1-month',
  ...changed,
})
const tokenIn = (page: string) => /concord_[\w-]{43}/.exec(page)?.[0] ?? ''
async function made(changed: Record<string, string> = {}) {
  const answer = await small.rosa.post('/tokens', form(changed))
  const [row] = await small.look(
    'select token_id, digest, name, made_at, expires_at from concord.fhir_token where person_id = $1 order by made_at desc limit 1',
    [small.rosaId],
  )
  return { token: tokenIn(await answer.text()), id: String(row?.token_id), row }
}
const reads = (token: string, path = `/fhir/Patient/${small.rosaId}`) =>
  small.app.request(path, { headers: { authorization: `Bearer ${token}` } })
const words = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('making a token', () => {
  test('says it once, and keeps its digest and a sealed name alone', async () => {
    const { token, row } = await made()
    expect(token).toMatch(/^concord_[\w-]{43}$/)
    expect(row?.digest).toBe(tokenHash(token))
    const kept = JSON.stringify(await small.look('select * from concord.fhir_token'))
    expect(kept).not.toContain(token)
    expect(String(row?.name)).not.toContain('phone')
    const list = await words(small.rosa.get('/tokens'))
    expect(list).toContain('The app on my phone')
    expect(list).toContain('Not used yet')
    expect(list).not.toContain('concord_')
    expect((await reads(token)).status).toBe(200)
  })

  test('H06 a form that comes again makes no other, and does not say it again', async () => {
    const once = form()
    expect(tokenIn(await (await small.rosa.post('/tokens', once)).text())).not.toBe('')
    const before = await small.count('fhir_token')
    const again = await small.rosa.post('/tokens', once)
    expect([again.status, again.headers.get('location')]).toEqual([303, '/tokens'])
    expect((await small.rosa.post('/tokens', { ...once, name: 'Other' })).status).toBe(422)
    expect(await small.count('fhir_token')).toBe(before)
  })

  test.each([
    [{ name: '' }, 'Give the token a name'],
    [{ name: 'x'.repeat(61) }, 'fewer than 60'],
    [{ length: '' }, 'for how long'],
    [{ length: '2-years' }, 'for how long'],
  ])('with %o comes back with what to do and what was typed, and makes nothing', async (wrong, said) => {
    const before = await small.count('fhir_token')
    const answer = await small.rosa.post('/tokens', form(wrong as Record<string, string>))
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toMatch(new RegExp(said))
    if (!('name' in wrong)) expect(page).toContain('The app on my phone')
    expect(await small.count('fhir_token')).toBe(before)
  })

  test('needs a proof that is fresh', async () => {
    await small.look(`update identity.session set "provedAt" = now() - interval '11 minutes'`)
    const page = await small.rosa.get('/tokens/new')
    const act = await small.rosa.post('/tokens', form())
    for (const answer of [page, act]) {
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toBe('/confirm-it-is-you?next=%2Ftokens%2Fnew')
    }
    await small.look(`update identity.session set "provedAt" = now()`)
  })

  test('has an end: ten at once are enough', async () => {
    for (let count = 0; count < 12; count += 1) await small.ben.post('/tokens', form())
    const [row] = await small.look('select count(*) as n from concord.fhir_token where person_id = $1', [
      small.benId,
    ])
    expect(Number(row?.n)).toBe(10)
    expect(await words(small.ben.post('/tokens', form()))).toContain('End one of them first')
  })
})

describe('a token that', () => {
  test('was ended reads nothing from the next request on', async () => {
    const { token, id } = await made()
    expect((await reads(token)).status).toBe(200)
    const done = await small.rosa.post(`/tokens/${id}/end`)
    expect(done.headers.get('location')).toBe('/tokens?done=ended')
    const after = await reads(token)
    expect(after.status).toBe(401)
    expect(after.headers.get('www-authenticate')).toContain('error="invalid_token"')
    expect((await small.rosa.post(`/tokens/${id}/end`)).status).toBe(303)
    expect(await words(small.rosa.get('/tokens'))).toContain('you ended it')
  })

  test('is over reads nothing', async () => {
    const { token, id } = await made()
    await small.look('update concord.fhir_token set expires_at = now() where token_id = $1', [id])
    expect((await reads(token)).status).toBe(401)
    expect(await words(small.rosa.get('/tokens'))).toContain('its time is over')
  })

  test('is somebody else’s can be ended by its person alone, and looks absent', async () => {
    const { id, token } = await made()
    const theirs = await small.ben.post(`/tokens/${id}/end`)
    const absent = await small.ben.post(`/tokens/${randomUUID()}/end`)
    expect([theirs.status, absent.status]).toEqual([404, 404])
    expect((await reads(token)).status).toBe(200)
  })

  test('stands in the access log once per section and hour, with the day it was used in the list', async () => {
    const { token, id } = await made({ name: 'Log reader' })
    for (let count = 0; count < 3; count += 1)
      expect((await reads(token, '/fhir/Observation?_count=2')).status).toBe(200)
    const events = await small.look(
      `select kind, detail from concord.audit_event where actor_kind = 'token' and actor = $1`,
      [id],
    )
    expect(events).toEqual([{ kind: 'opened', detail: { sections: ['check-ins'], way: 'fhir' } }])
    const log = await words(small.rosa.get('/access-log'))
    expect(log).toContain('Log reader read')
    expect(log).toContain('You gave it a token')
    expect(await words(small.rosa.get('/tokens'))).toContain('Last used on')
  })
})

test('a token is its person where nothing can be written, and nobody elsewhere', async () => {
  const { app } = small.platform.database
  const { row } = await made()
  const token = String(row?.digest)
  const count = (asking: { token?: string; session?: string }) =>
    readingAs(app, asking, async (tx) => {
      const { rows } = await sql<{ n: number; people: number; accounts: number }>`
        select (select count(*)::int from concord.check_in) as n, (select count(*)::int from concord.person) as people,
          (select count(account_id)::int from concord.viewer()) as accounts
      `.execute(tx)
      return rows[0]
    })
  expect(await count({ token })).toEqual({ n: 3, people: 1, accounts: 0 })
  expect(await count({})).toEqual({ n: 0, people: 0, accounts: 0 })
  expect(await count({ token, session: token })).toEqual({ n: 0, people: 0, accounts: 0 })
  const written = inSession(app, undefined, async (tx) => {
    await sql`select set_config('concord.token', ${token}, true)`.execute(tx)
    return (await sql<{ n: number }>`select count(*)::int as n from concord.check_in`.execute(tx)).rows[0]?.n
  })
  expect(await written).toBe(0)
})
