import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, type Browser, browsers, replay, valuesOf } from './testing-browsers.ts'

let world: Awaited<ReturnType<typeof browsers>>
let rosa: Browser
let ben: Browser
beforeAll(async () => {
  world = await browsers()
  ;({ rosa, ben } = world)
}, 60_000)
afterAll(() => world.small.close())

describe('an exercise that keeps one thing', () => {
  test('is saved in parts, whatever the length, and shown as it was written', async () => {
    const short = await rosa.opened('/exercises/a-plan?length=two-minutes')
    const first = await rosa.post('/exercises/a-plan', { ...short, 'a-kind-words': 'Go <b>gently</b>' })
    expect(first.status).toBe(303)
    expect(at(first)).toMatch(/^\/made\/[\w-]{36}$/)
    const full = await rosa.opened('/exercises/a-plan?length=full')
    expect(full.worksheet).toBe(short.worksheet)
    await rosa.post('/exercises/a-plan', {
      ...full,
      'a-kind-words': 'Go <b>gently</b>',
      'a-first-hour': ['Heat pack', '', 'Blinds'],
      'a-links-from': ['body', ''],
      'a-links-to': ['sleep', ''],
      'a-plan-morning': ['Walk', ...Array(6).fill('')],
    })
    const third = await rosa.opened('/exercises/a-plan?length=bad-day')
    await rosa.post('/exercises/a-plan', {
      ...third,
      'a-kind-words': 'Slowly',
      'a-first-hour': ['Heat pack'],
    })
    const { text } = await rosa.get(at(first))
    for (const words of ['Slowly', 'Heat pack', 'Body goes with Sleep', 'Monday, Morning: Walk'])
      expect(text).toContain(words)
    expect(text).not.toContain('<b>')
    const earlier = await rosa.get(`${at(first)}/earlier`)
    expect(earlier.status).toBe(200)
    expect((await rosa.get('/made')).text).toContain('My plan')
    expect((await rosa.get(`${at(first)}/print`)).text).toContain('Slowly')
  })

  test('is sealed in the database, and the audit chain holds ids alone', async () => {
    const rows = await world.small.look(
      'select answers from concord.worksheet_version where person_id = $1',
      [world.small.rosaId],
    )
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.map(({ answers }) => String(answers)).join()).not.toContain('Heat')
    const events = await world.small.look(
      "select detail from concord.audit_event where person_id = $1 and kind = 'worksheet-written'",
      [world.small.rosaId],
    )
    expect(events).toHaveLength(rows.length)
    expect(Object.keys(events[0]?.detail as object).toSorted()).toEqual(['version', 'worksheet'])
  })

  test('saved again as it is changes nothing', async () => {
    const before = await world.small.count('worksheet_version')
    const form = await rosa.opened('/exercises/a-plan?length=bad-day')
    const again = { ...form, 'a-kind-words': 'Slowly', 'a-first-hour': ['Heat pack'] }
    expect((await rosa.post('/exercises/a-plan', again)).status).toBe(303)
    expect(await world.small.count('worksheet_version')).toBe(before)
  })

  test('H08 changed on two devices keeps both, shows both, and one is written from them', async () => {
    const phone = await rosa.opened('/exercises/a-plan?length=two-minutes')
    const tablet = await rosa.opened('/exercises/a-plan?length=two-minutes')
    await rosa.post('/exercises/a-plan', { ...phone, 'a-kind-words': 'From the phone' })
    const made = at(await rosa.post('/exercises/a-plan', { ...tablet, 'a-kind-words': 'From the tablet' }))
    const both = await rosa.get(made)
    for (const words of ['changed in two places', 'From the phone', 'From the tablet'])
      expect(both.text).toContain(words)
    expect((await rosa.get('/made')).text).toContain('Changed in two places')
    expect((await rosa.get('/exercises/a-plan')).text).toContain('changed in two places')

    const joined = await rosa.opened(`${made}/both`)
    expect(joined.after).toHaveLength(2)
    const late = await rosa.opened('/exercises/a-plan?length=two-minutes')
    expect(
      (await rosa.post('/exercises/a-plan', { ...joined, 'a-kind-words': 'x'.repeat(201) })).status,
    ).toBe(400)
    await rosa.post('/exercises/a-plan', { ...joined, 'a-kind-words': 'From both', 'a-where': 'home' })
    const one = await rosa.get(made)
    expect(one.text).toContain('From both')
    expect(one.text).not.toContain('changed in two places')

    await rosa.post('/exercises/a-plan', { ...late, 'a-kind-words': 'Very late' })
    const again = await rosa.get(made)
    const [keep = ''] = valuesOf(again.text, 'keep')
    const after = [...new Set(valuesOf(again.text, 'after'))]
    const choose = { key: randomUUID(), keep, after }
    expect((await rosa.post(`${made}/keep`, choose)).status).toBe(303)
    expect((await rosa.post(`${made}/keep`, choose)).status).toBe(303)
    expect((await rosa.get(made)).text).not.toContain('changed in two places')
    for (const words of ['From the phone', 'From the tablet', 'From both', 'Very late'])
      expect(await versionsSay(words)).toBe(true)
  })

  test('H08 begun on two devices at once is one thing with two versions', async () => {
    const [phone, tablet] = [await ben.opened('/exercises/a-plan'), await ben.opened('/exercises/a-plan')]
    expect(phone.worksheet).not.toBe(tablet.worksheet)
    const answers = await Promise.all([
      ben.post('/exercises/a-plan', { ...phone, 'a-kind-words': 'Phone' }, replay),
      ben.post('/exercises/a-plan', { ...tablet, 'a-kind-words': 'Tablet' }, replay),
    ])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(new Set(answers.map(at)).size).toBe(1)
    const { text } = await ben.get(at(answers[0] as Response))
    for (const words of ['Phone', 'Tablet']) expect(text).toContain(words)
  })

  test('H08 a page with a mistake is sent again after what it showed, not after what came since', async () => {
    const slow = await ben.opened('/exercises/a-plan?length=two-minutes')
    const quick = await ben.opened('/exercises/a-plan?length=two-minutes')
    await ben.post('/exercises/a-plan', { ...quick, 'a-kind-words': 'Quick' })
    const wrong = await ben.post('/exercises/a-plan', { ...slow, 'a-kind-words': 'x'.repeat(201) })
    expect(wrong.status).toBe(400)
    expect([...new Set(valuesOf(await wrong.text(), 'after'))]).toEqual(slow.after)
  })

  const versionsSay = async (words: string) => {
    const { text } = await rosa.get('/made')
    const [, id] = /href="\/made\/([\w-]{36})"/.exec(text) ?? []
    return (await everyVersion(String(id))).some((answers) => JSON.stringify(answers).includes(words))
  }
  const everyVersion = async (id: string) =>
    (
      await world.small.look(
        'select version_id, answers from concord.worksheet_version where worksheet_id = $1',
        [id],
      )
    ).map(({ version_id, answers }) =>
      world.small.platform.keys.open(answers as Buffer, {
        table: 'worksheet_version',
        column: 'answers',
        row: String(version_id),
        person: world.small.rosaId,
      }),
    )
})

describe('an exercise that is made many times', () => {
  test('makes a new thing each time, and changes the one that was asked for', async () => {
    const first = await rosa.makes('One')
    const second = await rosa.makes('Two')
    expect(first).not.toBe(second)
    const change = await rosa.opened(`/exercises/a-note?worksheet=${first.slice(6)}`)
    const changed = await rosa.post('/exercises/a-note', { ...change, 'a-kind-words': 'One and a half' })
    expect(at(changed)).toBe(first)
    expect((await rosa.get('/exercises/a-note')).text).toContain('One and a half')
  })

  test('older ones are asked for by any moment that an address can say', async () => {
    for (const moment of ['-100000-01-01', '+275760-09-13', '0000-01-01', 'soon', '2026-01-01T00:00:00.000Z'])
      expect((await rosa.get(`/made?before=${encodeURIComponent(moment)}`)).status).toBe(200)
  })

  test('is put away and brought back, and writing in it brings it back too', async () => {
    const form = await rosa.opened('/exercises/a-note')
    const made = at(await rosa.post('/exercises/a-note', { ...form, 'a-kind-words': 'Out of sight' }))
    for (const _ of [1, 2]) expect((await rosa.post(`${made}/away`, {})).status).toBe(303)
    expect((await rosa.get('/made')).text).not.toContain('Out of sight')
    expect((await rosa.get('/made?away=yes')).text).toContain('Out of sight')
    await rosa.post(`${made}/back`, {})
    expect((await rosa.get('/made')).text).toContain('Out of sight')
    await rosa.post(`${made}/away`, {})
    const change = await rosa.opened(`/exercises/a-note?worksheet=${made.slice(6)}`)
    await rosa.post('/exercises/a-note', { ...change, 'a-kind-words': 'In sight' })
    expect((await rosa.get('/made')).text).toContain('In sight')
    const kinds = await world.small.look(
      "select kind from concord.audit_event where person_id = $1 and detail ->> 'worksheet' = $2 order by seq",
      [world.small.rosaId, made.slice(6)],
    )
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'worksheet-written',
      'worksheet-put-away',
      'worksheet-brought-back',
      'worksheet-put-away',
      'worksheet-written',
    ])
  })
})
