import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const refusals = () =>
  small.look(`select actor, detail from concord.service_audit_event where kind = 'refused' order by seq`)

test('H04 a professional who asks for somebody not theirs is written down, by pattern and not by whom they asked for', async () => {
  await small.amira.get(`/people/${small.benId}`)
  await small.amira.get(`/people/${randomUUID()}`)
  const written = await refusals()
  expect(written.map((event) => event.detail)).toEqual(
    Array.from({ length: 2 }, () => ({ route: '/people/:id', member: small.amiraId })),
  )
  expect(JSON.stringify(written)).not.toContain(small.benId)
})
