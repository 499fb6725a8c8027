import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Visiting, visiting } from './testing.ts'

let world: Visiting
let visit = ''
beforeAll(async () => {
  world = await visiting()
  await world.share('amira')
  visit = await world.plan()
  await world.ready(visit)
}, 60_000)
afterAll(() => world.close())

const write = (browser: typeof world.rosa, at: string, kind: string, fields: Record<string, string>) =>
  browser.post(`${at}/write/${kind}`, world.keyed(fields))
const mine = () => `/visits/${visit}`
const theirs = () => `${world.there}/${visit}`
const decision = {
  what: 'Write to my employer',
  who: 'person',
  'by-day': '9',
  'by-month': '1',
  'by-year': '2032',
}

describe('what is written down', () => {
  test('is there for both at once, with who, what and by when', async () => {
    await write(world.amira, theirs(), 'decision', { ...decision, who: `professional:${world.amiraId}` })
    await write(world.rosa, mine(), 'decision', { ...decision, what: 'Ring my sister' })
    await write(world.amira, theirs(), 'option', {
      what: 'Another scan',
      sort: 'test',
      whose: 'both',
      nothing: 'Look again in spring',
    })
    const hers = (await world.page(world.rosa, mine())).text
    for (const words of ['Amira Patel', 'by Friday, 9 January 2032', 'Another scan', 'Look again in spring'])
      expect(hers).toContain(words)
    const his = (await world.page(world.amira, theirs())).text
    for (const words of ['Ring my sister', 'Rosa Field']) expect(his).toContain(words)
    expect((await world.page(world.amira, `${theirs()}/print`)).text).toContain('Ring my sister')
  })

  test('H08 two who change a note at once leave both, side by side, until one is made of them', async () => {
    await write(world.rosa, mine(), 'note', { words: 'We talked of work.' })
    const [note] = await world.entries(visit, 'note')
    const [head] = await world.look(
      'select version_id as id from concord.visit_version where entry_id = $1',
      [note?.id],
    )
    const change = (browser: typeof world.rosa, at: string, words: string, after: string[]) =>
      browser.post(`${at}/entries/${note?.id}`, { ...world.keyed({ words }), after })
    const both = await Promise.all([
      change(world.rosa, mine(), 'We talked of work and sleep.', [String(head?.id)]),
      change(world.amira, theirs(), 'We talked of work, and a stool.', [String(head?.id)]),
    ])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    const { text } = await world.page(world.rosa, `${mine()}/entries/${note?.id}`)
    for (const words of ['work and sleep', 'and a stool', 'Two people wrote this at the same time'])
      expect(text).toContain(words)
    const heads = [...text.matchAll(/name="after" value="([^"]+)"/g)].map(([, id]) => String(id))
    expect(heads).toHaveLength(2)
    await change(world.rosa, mine(), 'Work, sleep and a stool.', heads)
    const after = (await world.page(world.amira, theirs())).text
    expect(after).toContain('Work, sleep and a stool.')
    expect(after).not.toContain('Two people wrote this')
    expect(
      await world.look('select 1 from concord.visit_version where entry_id = $1', [note?.id]),
    ).toHaveLength(4)
  })

  test('a decision is done, or falls away, or is open again', async () => {
    const [entry] = await world.entries(visit, 'decision')
    const close = (as: string) => world.rosa.post(`${mine()}/entries/${entry?.id}/close`, world.keyed({ as }))
    await close('done')
    expect((await world.page(world.amira, theirs())).text).toContain('Done on')
    await close('open')
    expect((await world.page(world.amira, theirs())).text).not.toContain('Done on')
  })

  test.each([
    ['note', { words: '' }, 'Write something first'],
    ['decision', { ...decision, what: ' ' }, 'Write something first'],
    ['decision', { ...decision, who: 'somebody' }, 'Choose one of these'],
    ['decision', { ...decision, who: 'other' }, 'Write who that is'],
    ['decision', { ...decision, 'by-month': '13' }, 'Write the day as day, month and year'],
    ['option', { what: 'Kept <words>', sort: 'test' }, 'Choose one of these'],
    ['option', { what: 'Kept <words>', whose: 'both', sort: 'magic' }, 'Choose one of these'],
    ['option', { what: 'Kept <words>', whose: 'both', sort: 'test', 'review-day': '3' }, 'Write the day'],
  ])('%s with %o says what to do, keeps what was typed and changes nothing', async (kind, fields, words) => {
    const before = await world.count('visit_entry')
    for (const [browser, at] of [
      [world.rosa, mine()],
      [world.amira, theirs()],
    ] as const) {
      const answer = await write(browser, at, kind, fields)
      const text = await answer.text()
      expect(answer.status).toBe(400)
      expect(text).toContain(words)
      if ('what' in fields && fields.what?.trim()) expect(text).toContain(fields.what.replace('<', '&lt;'))
    }
    expect(await world.count('visit_entry')).toBe(before)
  })

  test('H04 stays with those who share it: no other person, no colleague, nobody after the end', async () => {
    const doors = ['', '/prepare', '/details', '/print', '/write/note', '/check', '/copy']
    for (const end of doors) {
      if (end !== '/copy') expect((await world.ben.get(`${mine()}${end}`)).status).toBe(404)
      expect((await world.grace.browser.get(`${theirs()}${end}`)).status).toBe(404)
    }
    expect((await world.amira.get(`/people/${world.benId}/visits/${visit}`)).status).toBe(404)
    await world.unshare()
    for (const end of doors) expect((await world.amira.get(`${theirs()}${end}`)).status).toBe(404)
    expect((await write(world.amira, theirs(), 'note', { words: 'Too late' })).status).toBe(404)
    await world.share('amira', new Date(Date.now() + 10_000))
    expect((await world.amira.get(world.there)).status).toBe(200)
    await world.unshare()
    await world.share('amira')
  })
})
