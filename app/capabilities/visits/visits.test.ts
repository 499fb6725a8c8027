import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Visiting, visiting } from './testing.ts'

let world: Visiting
beforeAll(async () => {
  world = await visiting()
  await world.share('amira')
}, 60_000)
afterAll(() => world.close())

describe('planning a visit', () => {
  test('the person’s own is theirs alone until they are ready; the professional’s is there for both', async () => {
    const { rosa, amira, there } = world
    const own = await world.plan({ join: 'Room 4. https://example.org/join and javascript:alert(1)' })
    const page = await world.page(rosa, `/visits/${own}`)
    expect(page.text).toContain('Wednesday, 3 December 2031')
    expect(page.text).toContain('Amira Patel')
    expect(page.text).toContain('<a href="https://example.org/join"')
    expect(page.text).not.toContain('href="javascript')
    expect((await world.page(amira, `${there}/${own}`)).status).toBe(404)
    expect((await world.page(amira, there)).text).not.toContain(own)

    const made = await amira.post(
      `${there}/new`,
      world.details({ way: 'video', 'on-day': '', 'on-month': '', 'on-year': '' }),
    )
    const theirs = world.idOf(made)
    expect(made.status).toBe(303)
    expect((await world.page(rosa, `/visits/${theirs}`)).text).toContain('No date yet')
    expect((await world.page(amira, `${there}/${theirs}`)).text).toContain('By video')
  })

  test.each([
    [{ with: '' }, 'Choose one of these'],
    [{ with: `professional:${randomUUID()}` }, 'Choose one of these'],
    [{ with: 'other' }, 'Write who that is'],
    [{ 'on-day': '31', 'on-month': '2' }, 'Write the day as day, month and year'],
    [{ 'on-year': '' }, 'Write the day as day, month and year'],
    [{ time: '25:10' }, 'Write the time with hours and minutes'],
    [{ way: 'by owl' }, 'Choose one of these'],
    [{ setting: '' }, 'Choose one of these'],
    [{ join: 'x'.repeat(501) }, 'a little too long'],
    [{ key: 'nonsense' }, 'could not read'],
  ])('with %o says what to do, keeps what was typed and changes nothing', async (wrong, words) => {
    const before = await world.count('visit')
    const typed = world.details({ join: 'By the <side> door', 'with-other': '', ...wrong })
    for (const [browser, path] of [
      [world.rosa, '/visits/new'],
      [world.amira, `${world.there}/new`],
    ] as const) {
      const answer = await browser.post(path, typed)
      const shown = await answer.text()
      expect(answer.status).toBe(400)
      expect(shown).toContain(words)
      expect(shown).toContain(String(typed.join).replaceAll('<', '&lt;'))
    }
    expect(await world.count('visit')).toBe(before)
  })

  test('H06 sent five times at once it is one visit; the same key with other words is refused', async () => {
    const before = await world.count('visit')
    const once = world.details()
    for (const [browser, path] of [
      [world.rosa, '/visits/new'],
      [world.amira, `${world.there}/new`],
    ] as const) {
      const answers = await Promise.all(Array.from({ length: 5 }, () => browser.post(path, once)))
      expect(new Set(answers.map((each) => each.headers.get('location'))).size).toBe(1)
      expect((await browser.post(path, { ...once, way: 'phone' })).status).toBe(422)
    }
    expect(await world.count('visit')).toBe(before + 2)
  })
})
