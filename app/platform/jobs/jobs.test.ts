import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/testing.ts'
import { inSession } from '../database/transaction.ts'
import { createJobs, type Jobs } from './jobs.ts'

let database: TestDatabase
let jobs: Jobs
const faults: unknown[] = []
beforeAll(async () => {
  database = await freshDatabase()
  jobs = createJobs({ url: database.urlFor('concord_worker'), onFault: (error) => faults.push(error) })
})
afterAll(async () => {
  await jobs.stop()
  await database.close()
})

const inQueue = async (slot: string) =>
  (await database.worker.query(`select state from pgboss.job where data ->> 'slot' = $1`, [slot])).rows
const sendAs = (slot: string, then?: () => never) =>
  inSession(database.app, undefined, async (tx) => {
    await jobs.send(tx, 'reminder', { slot }, new Date())
    then?.()
  })

test('H10 a job is there with the act that needs it, or not at all', async () => {
  const [kept, undone] = [randomUUID(), randomUUID()]
  await sendAs(kept)
  const refused = sendAs(undone, () => {
    throw new Error('the act was refused')
  })
  await expect(refused).rejects.toThrow('the act was refused')
  expect(await inQueue(kept)).toHaveLength(1)
  expect(await inQueue(undone)).toEqual([])
})

test('H10 what waits is run, at once, and one that goes wrong does not hold the others up', async () => {
  const seen: string[] = []
  const wrong = randomUUID()
  await jobs.work('reminder', async ({ slot }) => {
    if (slot === wrong) throw new Error('went wrong')
    seen.push(slot)
  })
  const began = Date.now()
  const right = randomUUID()
  await sendAs(wrong)
  await sendAs(right)
  await expect.poll(() => seen, { timeout: 20_000 }).toContain(right)
  expect(Date.now() - began).toBeLessThan(10_000)
  await expect.poll(() => inQueue(right)).toEqual([{ state: 'completed' }])
  await expect.poll(() => inQueue(wrong)).toEqual([{ state: 'retry' }])
  expect(faults).toHaveLength(1)
})

test('a request puts jobs in and changes none', async () => {
  for (const act of [`update pgboss.job_common set data = '{}'`, 'delete from pgboss.job_common'])
    await expect(database.app.query(act)).rejects.toThrow('permission denied')
})
