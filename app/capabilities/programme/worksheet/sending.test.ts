import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, type Browser, browsers, replay } from './testing-browsers.ts'

let world: Awaited<ReturnType<typeof browsers>>
let rosa: Browser
let ben: Browser
beforeAll(async () => {
  world = await browsers()
  ;({ rosa, ben } = world)
}, 60_000)
afterAll(() => world.small.close())

describe('sending', () => {
  test('H06 five times at once is one version; the same key with other words is refused and keeps nothing', async () => {
    const form = { ...(await rosa.opened('/exercises/a-note')), 'a-kind-words': 'Once' }
    const before = [await world.small.count('worksheet'), await world.small.count('worksheet_version')]
    const answers = await Promise.all(Array.from({ length: 5 }, () => rosa.post('/exercises/a-note', form)))
    expect(new Set(answers.map(at)).size).toBe(1)
    const other = { ...form, worksheet: randomUUID(), 'a-kind-words': 'Other words' }
    expect((await rosa.post('/exercises/a-note', other)).status).toBe(422)
    expect([await world.small.count('worksheet'), await world.small.count('worksheet_version')]).toEqual(
      before.map((count) => count + 1),
    )
  })

  test('H05 a replay is answered 201 with where it is, 401 or 422, never by a redirect', async () => {
    const form = { ...(await rosa.opened('/exercises/a-note')), 'a-kind-words': 'Kept offline' }
    const before = await world.small.count('worksheet_version')
    for (const _ of [1, 2]) {
      const answer = await rosa.post('/exercises/a-note', form, replay)
      expect(answer.status).toBe(201)
      expect(await answer.json()).toEqual({ location: at(answer) })
    }
    expect(await world.small.count('worksheet_version')).toBe(before + 1)
    expect((await rosa.post('/exercises/a-note', { ...form, 'a-kind-words': 'Else' }, replay)).status).toBe(
      422,
    )
    const long = { ...form, key: randomUUID(), 'a-kind-words': 'x'.repeat(201) }
    const refused = await rosa.post('/exercises/a-note', long, replay)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toEqual({ problems: [{ field: 'a-kind-words', code: 'too-long' }] })
    expect((await world.nobody.post('/exercises/a-note', form, replay)).status).toBe(401)
    expect((await ben.post('/exercises/a-note', { ...form, key: randomUUID() }, replay)).status).toBe(401)
    expect(
      (await ben.post('/exercises/a-note', { ...form, key: randomUUID() })).headers.get('location'),
    ).toBe('/sign-in')
  })

  test.each([
    [{ 'a-kind-words': 'x'.repeat(201) }, 'fewer than 200'],
    [{ 'a-first-hour': ['1', '2', '3', '4'] }, 'keep to 3'],
    [{ 'a-values': ['garden', 'family', 'music'] }, 'keep to 2'],
    [{ 'a-try-1': 'ten' }, 'number of minutes'],
    [{ 'a-began-day': '31', 'a-began-month': '2', 'a-began-year': '2026' }, 'a day, a month and a year'],
    [{ 'a-links-from': 'body', 'a-links-to': '' }, 'other end'],
    [{ key: 'nonsense' }, 'could not read'],
    [{ worksheet: 'nonsense' }, 'could not read'],
    [{ step: '-1' }, 'could not read'],
  ])('with %o says what to do, keeps every letter and changes nothing', async (wrong, words) => {
    const form = await rosa.opened('/exercises/a-note?length=full')
    const before = [await world.small.count('worksheet'), await world.small.count('worksheet_version')]
    const answer = await rosa.post('/exercises/a-note', {
      ...form,
      'a-story': 'Kept <i>as typed</i>',
      ...wrong,
    })
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain(words)
    expect(page).toContain('Kept &lt;i>as typed&lt;/i>')
    expect([await world.small.count('worksheet'), await world.small.count('worksheet_version')]).toEqual(
      before,
    )
  })

  test('with nothing in it says so; emptying a thing says that it can be put away', async () => {
    const form = await rosa.opened('/exercises/a-note')
    const empty = await rosa.post('/exercises/a-note', form)
    expect(empty.status).toBe(400)
    expect(await empty.text()).toContain('nothing to save yet')
    const made = at(await rosa.post('/exercises/a-note', { ...form, 'a-kind-words': 'Soon gone' }))
    const change = await rosa.opened(`/exercises/a-note?worksheet=${made.slice(6)}`)
    const emptied = await rosa.post('/exercises/a-note', change)
    expect(emptied.status).toBe(400)
    expect(await emptied.text()).toContain('put it away')
    expect((await rosa.get(made)).text).toContain('Soon gone')
  })
})
