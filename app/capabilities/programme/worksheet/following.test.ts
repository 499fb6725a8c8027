import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, type Browser, browsers, replay } from './testing-browsers.ts'

let world: Awaited<ReturnType<typeof browsers>>
let rosa: Browser
beforeAll(async () => {
  world = await browsers()
  rosa = world.rosa
}, 60_000)
afterAll(() => world.small.close())

test('H08 what a device writes before it was heard follows what it wrote before, and is no conflict', async () => {
  const page = await rosa.opened('/exercises/a-plan?length=full')
  const first = { ...page, key: randomUUID(), 'a-kind-words': 'First', 'a-first-hour': ['Heat'] }
  const second = { ...page, key: randomUUID(), after: [first.key], 'a-kind-words': 'Second' }
  const third = { ...page, key: randomUUID(), after: [first.key, second.key], 'a-kind-words': 'Third' }
  for (const form of [first, second, third, second, third])
    expect((await rosa.post('/exercises/a-plan', form, replay)).status).toBe(201)
  const { text } = await rosa.get(at(await rosa.post('/exercises/a-plan', third)))
  expect(text).toContain('Third')
  for (const gone of ['Second', 'Heat', 'two places']) expect(text).not.toContain(gone)
})
