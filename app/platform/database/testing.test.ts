import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from './testing.ts'

let one: TestDatabase
let other: TestDatabase

beforeAll(async () => {
  ;[one, other] = await Promise.all([freshDatabase(), freshDatabase()])
})

afterAll(() => Promise.all([one.close(), other.close()]))

test('each test file has a migrated database of its own', async () => {
  const names = await Promise.all(
    [one, other].map(({ app }) => app.query('select current_database() as name')),
  )
  expect(new Set(names.map(({ rows }) => rows[0].name)).size).toBe(2)
  const { rows } = await one.app.query('select singleton from concord.deployment')
  expect(rows).toEqual([{ singleton: true }])
})

test('its logins are those of the product, none of which can bypass row-level security', async () => {
  const logins = await Promise.all(
    [one.app, one.auth, one.worker].map(
      async (pool) => (await pool.query('select current_user as name')).rows[0].name,
    ),
  )
  expect(logins).toEqual(['concord_app', 'concord_auth', 'concord_worker'])
  const { rows } = await one.app.query(
    'select rolname from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls)',
    [logins],
  )
  expect(rows).toEqual([])
})
