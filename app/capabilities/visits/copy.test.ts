import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Visiting, visiting } from './testing.ts'

let world: Visiting
let visit = ''
beforeAll(async () => {
  world = await visiting()
  await world.share('team')
  visit = await world.plan()
  await world.topic(visit, 'A stool at work')
  await world.ready(visit)
}, 60_000)
afterAll(() => world.close())

test('each copy is said before, noted, told to the person, and never holds how it was', async () => {
  const at = `${world.there}/${visit}`
  await world.rosa.post(`/visits/${visit}/check`, world.keyed({ heard: '1', words: 'Not for the record' }))
  expect((await world.page(world.amira, `${at}/copy`)).text).toContain('cannot call it back')
  expect((await world.page(world.rosa, `/visits/${visit}`)).text).toContain('that copy stays')
  for (const way of ['print', 'text']) {
    const copied = await world.amira.post(`${at}/copy`, world.keyed({ way }))
    expect(copied.status).toBe(303)
    const { text } = await world.page(world.amira, copied.headers.get('location') ?? '')
    expect(text).toContain('A stool at work')
    expect(text).not.toContain('Not for the record')
  }
  const { text } = await world.page(world.rosa, `/visits/${visit}`)
  expect(text).toContain('Amira Patel copied this visit on')
  const events = await world.look(
    "select detail ->> 'way' as way from concord.audit_event where kind = 'visit-copied' order by seq",
  )
  expect(events).toEqual([{ way: 'print' }, { way: 'text' }])
  expect((await world.page(world.rosa, '/access-log')).text).toContain('Amira Patel copied')
})

test('the text is plain, belongs to who made it, and is made again once something changed', async () => {
  const at = `${world.there}/${visit}`
  const copied = await world.amira.post(`${at}/copy`, world.keyed({ way: 'text' }))
  const place = copied.headers.get('location') ?? ''
  const plain = await world.amira.get(`${place}/text`)
  expect(plain.headers.get('content-type')).toContain('text/plain')
  expect(await plain.text()).toContain('1. A stool at work (Rosa Field, ')
  expect((await world.grace.browser.get(place)).status).toBe(404)
  await world.topic(visit, 'One more thing')
  expect((await world.page(world.amira, place)).text).toContain('Make a new copy')
  expect((await world.amira.get(`${place}/text`)).status).toBe(303)
  expect((await world.amira.post(`${at}/copy`, world.keyed({ way: 'by owl' }))).status).toBe(400)
})
