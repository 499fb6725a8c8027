import { hash, randomUUID } from 'node:crypto'
import type { Bundle, OperationOutcome } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

async function tokenOf(personId: string): Promise<string> {
  const token = `concord_${randomUUID()}`
  await small.look(
    `insert into concord.fhir_token values ($1, $2, $3, '\\x', now(), now() + interval '1 day', null, null)`,
    [personId, randomUUID(), hash('sha256', token)],
  )
  return token
}
const ask = (path: string, token?: string, headers: Record<string, string> = {}) =>
  small.app.request(path, { headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers } })

test('a person reads and pages with a token', async () => {
  const token = await tokenOf(small.rosaId)
  const answer = await ask('/fhir/Patient', token)
  expect(answer.status).toBe(200)
  const bundle = (await answer.json()) as Bundle
  expect(bundle.entry?.map((entry) => entry.resource?.id)).toEqual([small.rosaId])
  expect((await ask(`/fhir/Patient/${small.rosaId}`, token)).status).toBe(200)
  const other = await ask(`/fhir/Patient/${small.benId}`, token)
  expect(other.status).toBe(404)
  expect(((await other.json()) as OperationOutcome).resourceType).toBe('OperationOutcome')
  const everything = await ask(`/fhir/Patient/${small.rosaId}/$everything?_count=5`, token)
  console.log((await everything.text()).slice(0, 1500))
  console.log(await (await ask('/fhir/metadata')).text())
  for (const path of ['/fhir/Patient', '/fhir/Patient/x', '/fhir/nope', '/fhir/Patient?a.b=1'])
    console.log(path, (await ask(path)).status, await (await ask(path)).text())
})
