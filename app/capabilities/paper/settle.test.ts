import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { key, madeBy, openedBy, plain, typedBy } from './testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const week = () => typedBy(small.rosa, small.amira, 'check-in', { life: '2', 'went-well': 'Fed the birds.' })
const story = (fields: Record<string, string>) => typedBy(small.rosa, small.amira, 'story', fields)
const settle = (address: string, fields: Record<string, string>, who = small.rosa) =>
  who.post(`${address}/settle`, { ...key(), ...fields })
const without = (fields: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== undefined))
const visit = async (who = small.rosa) => {
  const made = await who.post('/visits/new', {
    ...key(),
    with: 'nobody',
    setting: 'one-to-one',
    way: 'phone',
  })
  return (made.headers.get('location') ?? '').split('/').at(-1) ?? ''
}

describe('what was typed in', () => {
  test('waits on the first page and under its sheet, and says who typed it and that it counts for nothing', async () => {
    const address = await week()
    expect(await plain(small.rosa.get('/today'))).toContain('A paper sheet was typed in for you')
    const page = await plain(small.rosa.get(address))
    expect(page).toContain('Amira Patel typed this from your sheet')
    expect(page).toContain('It is not in your record until you keep it')
    expect(await plain(small.rosa.get('/check-ins'))).not.toContain('Fed the birds')
    await settle(address, { 'do-check-in': 'throw' })
    expect(await plain(small.rosa.get('/today'))).not.toContain('A paper sheet was typed in for you')
  })

  test('becomes a check-in at the day on the sheet, marked, and is shared from then on like any other', async () => {
    const [year, month, day] = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10).split('-')
    const before = await small.count('check_in')
    const sheet = await madeBy(small.rosa, { kind: 'check-in' })
    small.clock.ahead = 5 * 86_400_000
    const on = { 'on-day': day ?? '', 'on-month': month ?? '', 'on-year': year ?? '' }
    await small.amira.post(await openedBy(small.amira, sheet.code), {
      ...key(),
      ...on,
      life: '2',
      note: 'Mine.',
    })
    await small.rosa.get(sheet.address)
    expect(await plain(small.amira.get(`/people/${small.rosaId}`))).not.toContain('Watered the beans')
    const kept = await settle(sheet.address, {
      life: '4',
      'went-well': 'Watered the beans.',
      note: 'Mine.',
      'do-check-in': 'keep',
    })
    expect(kept.status).toBe(303)
    small.clock.ahead = 0
    expect(await small.count('check_in')).toBe(before + 1)
    const [row] = await small.look(
      `select c.life, c.recorded_at::date::text as on, n.shared_at, m.changed from concord.check_in c
       join concord.check_in_note n using (person_id, check_in_id)
       join concord.paper_mark m on m.person_id = c.person_id and m.entry_id = c.check_in_id
       order by m.typed_at desc limit 1`,
    )
    expect(row).toEqual({ life: 4, on: `${year}-${month}-${day}`, shared_at: null, changed: true })
    const list = await plain(small.rosa.get('/check-ins'))
    expect(list).toContain('Watered the beans.')
    expect(list).toMatch(/Typed from paper by Amira Patel on .* Changed when it was checked/)
  })

  test('becomes part of the story, in the place of what stood there when it was checked', async () => {
    const address = await story({
      'know-me': 'Speak to me before you look at the screen.',
      'makes-me': 'Beans.',
    })
    const page = await (await small.rosa.get(address)).text()
    expect(page).toContain('Please ask before you touch my arm.')
    const after = /name="after-know-me" value="([^"]*)"/.exec(page)?.[1] ?? ''
    const form = { 'know-me': 'Speak to me first.', 'after-know-me': after, 'makes-me': 'Beans.' }
    const forged = await settle(address, { ...form, 'after-know-me': 'nothing', 'do-know-me': 'keep' })
    expect(forged.status).toBe(400)
    expect(await forged.text()).toContain('href="#know-me"')
    const stale = await settle(address, { ...form, 'after-know-me': randomUUID(), 'do-know-me': 'keep' })
    expect(stale.status).toBe(400)
    expect(await plain(stale)).toContain('This was changed after you opened the page')
    expect((await settle(address, { ...form, 'do-know-me': 'keep', 'do-makes-me': 'later' })).status).toBe(
      303,
    )
    const mine = await plain(small.rosa.get('/story'))
    expect(mine).toContain('Speak to me first.')
    expect(mine).toContain('Typed from paper by Amira Patel')
    expect(await plain(small.amira.get(`/people/${small.rosaId}/story`))).toContain(
      'Typed from paper by Amira Patel',
    )
    expect(await plain(small.rosa.get(address))).toContain('Beans.')
    await settle(address, { all: 'throw' })
    expect(await plain(small.rosa.get('/story'))).not.toContain('Beans.')
    expect(await plain(small.rosa.get(address))).toMatch(/Kept.*Thrown away/)
  })

  test('becomes topics of a visit of theirs, in their order', async () => {
    const id = await visit()
    const topics = { 'topic-1': 'Sleep first', 'topic-2': 'Then tablets', 'topic-3': 'Then work' }
    const address = await typedBy(small.rosa, small.amira, 'topics', topics)
    const keep = { 'do-topic-1': 'keep', 'do-topic-2': 'keep', 'do-topic-3': 'keep' }
    for (const wrong of ['', randomUUID(), 'nowhere', await visit(small.ben)]) {
      const answer = await settle(address, { ...topics, ...keep, visit: wrong })
      expect(answer.status).toBe(400)
      expect(await plain(answer)).toContain('Choose the visit')
    }
    expect((await settle(address, { ...topics, ...keep, visit: id })).status).toBe(303)
    const page = await plain(small.rosa.get(`/visits/${id}/prepare`))
    expect(page).toMatch(/Sleep first.*Typed from paper.*Then tablets.*Then work/)
  })
})

describe('checking', () => {
  test.each([
    [{ life: '' }, 'closest to your week'],
    [{ life: '9' }, 'closest to your week'],
    [{ life: '3', pain: 'much' }, 'from 0 to 10'],
    [{ life: '3', 'went-well': 'x'.repeat(501) }, 'fewer than 500'],
    [{ life: '3', key: 'x' }, 'could not read this'],
    [{ life: '3', 'do-check-in': undefined }, 'Choose what you would like to do'],
  ])('with %o says what to do beside it, and nothing is kept', async (wrong, said) => {
    const address = await week()
    const before = await small.count('check_in')
    const answer = await settle(address, without({ 'do-check-in': 'keep', ...wrong }))
    expect(answer.status).toBe(400)
    expect(await plain(answer)).toContain(said)
    expect(await small.count('check_in')).toBe(before)
    expect((await settle(address, { 'do-check-in': 'throw' })).status).toBe(303)
  })

  test('all of a form is done or nothing: one empty line leaves the others where they were', async () => {
    const address = await story({ 'have-tried': 'A belt.', 'makes-me': 'Radios.' })
    const answer = await settle(address, {
      'have-tried': 'A belt, for a month.',
      'do-have-tried': 'keep',
      'makes-me': ' ',
      'do-makes-me': 'keep',
    })
    expect(answer.status).toBe(400)
    const page = await plain(answer)
    expect(page).toContain('There are no words here')
    expect(page).toContain('A belt, for a month.')
    expect(await plain(small.rosa.get('/story'))).not.toContain('A belt')
    await settle(address, { all: 'throw' })
  })

  test('H06 the same form again changes nothing, something else under its key is refused, and it is done once', async () => {
    const address = await week()
    const form = { ...key(), life: '2', 'do-check-in': 'keep' }
    const before = await small.count('check_in')
    const both = await Promise.all([1, 2].map(() => small.rosa.post(`${address}/settle`, form)))
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect((await small.rosa.post(`${address}/settle`, { ...form, life: '3' })).status).toBe(422)
    expect((await settle(address, { life: '5', 'do-check-in': 'keep' })).status).toBe(303)
    expect(await small.count('check_in')).toBe(before + 1)
  })

  test('H06 two decisions at once: one is done', async () => {
    const address = await week()
    const before = await small.count('check_in')
    await Promise.all(['keep', 'keep'].map((what) => settle(address, { life: '2', 'do-check-in': what })))
    expect(await small.count('check_in')).toBe(before + 1)
  })

  test('H04 is for its person: another’s and an absent one are answered alike, and nothing is kept', async () => {
    const address = await week()
    for (const at of [address, `/from-paper/${randomUUID()}`])
      for (const who of [small.ben, small.amira]) {
        expect((await who.get(at)).status).toBe(404)
        expect((await settle(at, { life: '2', 'do-check-in': 'keep' }, who)).status).toBe(404)
      }
    await settle(address, { 'do-check-in': 'throw' })
  })

  test('once decided, the words are gone from the sheet, and the log says what was done', async () => {
    const address = await story({ 'makes-me': 'The heron pond.' })
    await settle(address, { all: 'throw' })
    expect(await plain(small.rosa.get(address))).not.toContain('heron')
    const rows = await small.look('select words from concord.paper_line where settled_at is not null')
    expect(rows.every(({ words }) => words === null)).toBe(true)
    expect(await plain(small.rosa.get('/access-log'))).toContain(
      'You threw away what was typed in from paper.',
    )
  })

  test('nobody can say of an entry that it came from paper, or take a decision, but by the functions', async () => {
    const app = small.platform.database.app
    await expect(
      app.query('insert into concord.paper_mark select * from concord.paper_mark'),
    ).rejects.toThrow(/permission denied/)
    await expect(app.query("update concord.paper_line set outcome = 'kept'")).rejects.toThrow(
      /permission denied/,
    )
    await expect(app.query('update concord.paper_sheet set typed_at = now()')).rejects.toThrow(
      /permission denied/,
    )
    await expect(app.query('select * from concord.paper_opening')).rejects.toThrow(/permission denied/)
    await expect(app.query('select * from concord.open_papers(null, now())')).rejects.toThrow(
      /permission denied/,
    )
  })
})
