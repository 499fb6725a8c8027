import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})

afterAll(() => database.close())

async function endConnection(pid: number) {
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  await admin.query('select pg_terminate_backend($1)', [pid])
  await admin.end()
}

it('a connection that is lost while it is lent out costs its borrower a query, and nobody else anything', async () => {
  const lent = await database.app.connect()
  const { rows } = await lent.query('select pg_backend_pid() as pid')
  const lost = new Promise((done) => lent.once('end', done))
  await endConnection(rows[0].pid)
  await lost
  await expect(lent.query('select 1')).rejects.toThrow()
  lent.release()
  expect((await database.app.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

it('a connection that is lost while it waits is replaced', async () => {
  const { rows } = await database.app.query('select pg_backend_pid() as pid')
  const removed = new Promise((done) => database.app.once('remove', done))
  await endConnection(rows[0].pid)
  await removed
  expect((await database.app.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})
