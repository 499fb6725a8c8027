import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from './testing.ts'
import { inSession } from './transaction.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
}, 60_000)
afterAll(() => database.close())

test('two who hold what the other waits for are both done, one after the other', async () => {
  let begun = 0
  const holds = (first: number, second: number) =>
    inSession(database.app, undefined, async (tx) => {
      begun += 1
      await sql`select pg_advisory_xact_lock(${first}::bigint)`.execute(tx)
      await sleep(200)
      await sql`select pg_advisory_xact_lock(${second}::bigint)`.execute(tx)
      return `${first}, ${second}`
    })
  expect(await Promise.all([holds(8101, 8102), holds(8102, 8101)])).toEqual(['8101, 8102', '8102, 8101'])
  expect(begun).toBe(3)
})

test('what fails otherwise is tried once', async () => {
  let begun = 0
  const failing = inSession(database.app, undefined, async (tx) => {
    begun += 1
    await sql`select 1 / 0`.execute(tx)
  })
  await expect(failing).rejects.toThrow('division by zero')
  expect(begun).toBe(1)
})
