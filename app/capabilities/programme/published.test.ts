import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { programme } from './content.reads.server.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
})
afterAll(() => small.close())

const [exercise] = programme.flatMap(({ exercises }) => exercises)
if (!exercise) throw new Error('an exercise is needed')
const form = () => ({ key: randomUUID(), worksheet: randomUUID(), person: small.rosaId, length: 'full' })
const acts = () =>
  [
    ['/toolbox/star', { item: exercise.id, keep: 'yes' }],
    [`/toolbox/${exercise.id}/how`, { key: randomUUID(), how: 'helped' }],
    [`/exercises/${exercise.id}`, form()],
  ] as const
const text = async (path: string) => (await small.rosa.get(path)).text()

test('what readers never saw is absent from every act and page of a person', async () => {
  for (const [path, fields] of acts()) {
    const answer = await small.rosa.post(path, fields)
    expect([path, answer.status]).toEqual([path, 404])
    expect(await answer.text()).not.toContain(exercise.title)
  }
  expect((await small.rosa.get(`/toolbox/${exercise.id}/how`)).status).toBe(404)
  const chosen = { key: randomUUID(), exercises: exercise.id }
  expect((await small.rosa.post('/bad-day/set-up', chosen)).status).toBe(400)
})

test('flare mode leads to no page that is not there', async () => {
  for (const page of ['/flare', '/offline/flare', '/bad-day', '/offline/bad-day'])
    expect(await text(page)).not.toMatch(/href="\/(exercises|library)\/[^"]/)
})

test('what readers once saw may still be on somebody’s screen: what they wrote there is kept', async () => {
  const service = await small.look('select service_id from concord.service limit 1')
  await small.look(
    `insert into concord.content_sign_off values ($1, $2, $3, $4, $5, now(), 'Ada', 'GP', 'none', null, null)`,
    [service[0]?.service_id, randomUUID(), exercise.id, exercise.version, small.amiraId],
  )
  expect((await small.rosa.post('/toolbox/star', { item: exercise.id, keep: 'yes' })).status).toBe(303)
  expect(await text('/toolbox')).toContain(exercise.title)
  await small.look('update concord.content_sign_off set withdrawn_at = now(), withdrawn_by = signed_by')
  expect(
    (await small.rosa.post(`/toolbox/${exercise.id}/how`, { key: randomUUID(), how: 'helped' })).status,
  ).toBe(303)
  expect((await small.rosa.post(`/exercises/${exercise.id}`, { ...form(), go: 'all-steps' })).status).toBe(
    303,
  )
  expect(await text('/toolbox')).not.toContain(exercise.title)
  expect(JSON.stringify(await (await small.rosa.get('/offline/mine.json')).json())).not.toContain(
    exercise.title,
  )
})
