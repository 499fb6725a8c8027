import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../../seeds/testing.ts'
import { readingAs } from '../../../platform/database/reading.ts'
import { inSession } from '../../../platform/database/transaction.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const digest = 'ab'.repeat(32)

test('a token is its person where nothing can be written, and nobody elsewhere', async () => {
  const { app } = small.platform.database
  await small.look(
    `insert into concord.fhir_token values ($1, $2, $3, '\\x', now(), now() + interval '1 day', null, null)`,
    [small.rosaId, randomUUID(), digest],
  )
  const count = (asking: { token?: string; session?: string }) =>
    readingAs(app, asking, async (tx) => {
      const { rows } = await sql<{ n: number; name: number }>`
        select (select count(*)::int from concord.check_in) as n, (select count(*)::int from concord.person) as name
      `.execute(tx)
      return rows[0]
    })
  expect(await count({ token: digest })).toEqual({ n: 3, name: 1 })
  expect(await count({})).toEqual({ n: 0, name: 0 })
  expect(await count({ token: digest, session: digest })).toEqual({ n: 0, name: 0 })
  const written = await inSession(app, undefined, async (tx) => {
    await sql`select set_config('concord.token', ${digest}, true)`.execute(tx)
    return (await sql<{ n: number }>`select count(*)::int as n from concord.check_in`.execute(tx)).rows[0]?.n
  })
  expect(written).toBe(0)
})
