import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dateAfter, wallClock } from '../../platform/pure/wall-clock.ts'
import { origin } from '../../testing.ts'
import { type Visiting, visiting } from '../visits/testing.ts'

let world: Visiting
let today: string
beforeAll(async () => {
  world = await visiting()
  today = wallClock(new Date(), 'Europe/London').date
}, 60_000)
afterAll(() => world.close())

type Fields = Record<string, string>
const onDay = (date: string): Fields => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { 'on-day': day, 'on-month': month, 'on-year': year }
}
const line = (more: Fields = {}): Fields => ({
  ...{ key: randomUUID(), time: '09:30', person: world.rosaId, kind: 'review', words: '' },
  ...onDay(today),
  ...more,
})
const text = async (path: string, who = world.amira) => (await who.get(path)).text()
const lines = () =>
  world.look('select * from concord.day_line where membership_id = $1 order by made_at', [world.amiraId])
const clear = () => world.look('with files as (delete from concord.day_file) delete from concord.day_line')

/** Sends a file as a browser without JavaScript does. */
const give = async (content: string | Uint8Array, who = world.amira) => {
  const form = new FormData()
  form.set('file', new File([typeof content === 'string' ? content : Buffer.from(content)], 'diary.ics'))
  const body = new Request('http://x/', { method: 'POST', body: form })
  return who.send('/day/import', {
    method: 'POST',
    headers: { origin, 'content-type': body.headers.get('content-type') ?? '' },
    body: await body.arrayBuffer(),
  })
}
const take = async (who = world.amira) => {
  const shown = await text('/day/import/look', who)
  return who.post('/day/import/take', { file: /name="file" value="([^"]+)"/.exec(shown)?.[1] ?? '' })
}
const stamp = (date: string) => date.replaceAll('-', '')
const calendar = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap((each) => ['BEGIN:VEVENT', ...each, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n')
const single = (uid: string, date: string, more: string[] = [], time = '140000') => [
  `UID:${uid}`,
  `DTSTART;TZID=Europe/London:${stamp(date)}T${time}`,
  `SUMMARY:Meeting with Heron Reed`,
  ...more,
]

describe('a day written by hand', () => {
  test('holds a time and one of one’s people, whose brief is a click away, with the next and the one before', async () => {
    await world.amira.post('/day/new', line())
    await world.amira.post('/day/new', line({ person: '', words: 'Supervision', time: '11.00', kind: '' }))
    const day = await text('/day')
    expect(day).toContain('09:30')
    expect(day).toContain(`href="/people/${world.rosaId}?day=${today}"`)
    expect(day).toContain('Supervision')
    const brief = await text(`/people/${world.rosaId}?day=${today}`)
    expect(brief).toContain(`href="/day?on=${today}"`)
    expect(await text(`/people/${world.rosaId}`)).not.toContain('/day?on=')
    for (const nobody of ['2026-99-99', 'x', dateAfter(today, 1)])
      expect(await text(`/people/${world.rosaId}?day=${nobody}`)).not.toContain('/day?on=')
  })

  test('is sealed, and nobody else finds it', async () => {
    for (const row of await lines()) expect(String(row.words)).not.toContain('Supervision')
    const [own] = await lines()
    for (const who of [world.grace.browser, world.rosa, world.ben]) {
      const path = `/day/lines/${own?.line_id}`
      expect((await who.get(path)).status).toBe(404)
      expect((await who.post(path, line())).status).toBe(404)
      expect((await who.post(`${path}/out`)).status).toBe(404)
    }
    expect(await text('/day', world.grace.browser)).not.toContain('Supervision')
    expect((await world.rosa.get('/day')).status).toBe(404)
  })

  test.each([
    [{ 'on-day': '31', 'on-month': '2' }, 'Type a day that there is'],
    [{ 'on-year': '2019' }, 'from the last four weeks'],
    [{ time: '25:00' }, 'Type the time as'],
    [{ person: '' }, 'Choose somebody, or write'],
    [{ person: randomUUID() }, 'Choose somebody from the list'],
    [{ person: 'nobody' }, 'Choose somebody from the list'],
    [{ kind: 'urgent' }, 'Choose one of these'],
    [{ words: 'x'.repeat(201) }, 'at most 200'],
  ])('with %o says what to do, keeps what was typed and changes nothing', async (wrong, words) => {
    const before = await world.count('day_line')
    const answer = await world.amira.post('/day/new', line({ time: '12:34', ...wrong }))
    const shown = await answer.text()
    expect(answer.status).toBe(400)
    expect(shown).toContain(words)
    if (!('time' in wrong)) expect(shown).toContain('12:34')
    expect(await world.count('day_line')).toBe(before)
  })

  test('says all that is wrong at once', async () => {
    const answer = await world.amira.post(
      '/day/new',
      line({ 'on-day': '31', 'on-month': '2', time: '25:00' }),
    )
    const shown = await answer.text()
    for (const words of ['Type a day that there is', 'Type the time as']) expect(shown).toContain(words)
  })

  test('H06 sent five times at once it is one line; the same key with other words is refused', async () => {
    const before = await world.count('day_line')
    const once = line({ time: '15:00' })
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.amira.post('/day/new', once)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
    expect((await world.amira.post('/day/new', { ...once, time: '15:30' })).status).toBe(422)
    expect(await world.count('day_line')).toBe(before + 1)
  })

  test('an appointment grants nothing: when sharing ends the name is gone, and comes back with it', async () => {
    expect((await world.amira.post('/day/new', line({ person: world.benId }))).status).toBe(400)
    await world.look('update concord.sharing_grant set pending = true where person_id = $1', [world.rosaId])
    expect(await text('/day')).not.toContain('Rosa Field')
    expect((await world.amira.get(`/people/${world.rosaId}?day=${today}`)).status).toBe(404)
    await world.look('update concord.sharing_grant set pending = false where person_id = $1', [world.rosaId])
    expect(await text('/day')).toContain('Rosa Field')
  })

  test('can be changed, and taken out with its words', async () => {
    await clear()
    await world.amira.post('/day/new', line({ person: '', words: 'Tea with Ada' }))
    const [own] = await lines()
    const path = `/day/lines/${own?.line_id}`
    const wrong = await world.amira.post(path, line({ person: '', words: '', time: '10:10' }))
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('10:10')
    expect((await world.amira.post(path, line({ words: 'Tea with Ada', time: '10:10' }))).status).toBe(303)
    expect(await text('/day')).toContain('Rosa Field')
    expect(await text(path)).not.toContain('Tea with Ada')
    expect((await world.amira.post(`${path}/out`)).status).toBe(303)
    expect((await world.amira.get(path)).status).toBe(404)
    expect(await text('/day')).not.toContain('Rosa Field')
  })
})

describe('a calendar file', () => {
  test('is shown first, taken over whole, and a second time changes nothing', async () => {
    await clear()
    const soon = dateAfter(today, 2)
    const file = calendar(
      single('one', soon),
      single('series', today, ['RRULE:FREQ=WEEKLY;COUNT=3'], '080000'),
      ['UID:odd', `DTSTART:${stamp(soon)}T100000Z`, 'RRULE:FREQ=HOURLY'],
      single('old', dateAfter(today, -40)),
    )
    expect((await give(file)).headers.get('location')).toBe('/day/import/look')
    const shown = await text('/day/import/look')
    expect(shown).toContain('Would be added: 4')
    expect(shown).toContain('Not understood: 1')
    expect(shown).toContain('Line 16')
    expect(await lines()).toHaveLength(0)
    for (const { content } of await world.look('select content from concord.day_file'))
      expect(String(content)).not.toContain('Heron')
    expect((await take()).status).toBe(303)
    expect(await lines()).toHaveLength(4)
    for (const row of await lines()) expect(String(row.words)).not.toContain('Heron')
    expect(await world.count('day_file')).toBe(0)
    expect(await text(`/day?on=${soon}`)).toContain('Heron Reed')

    await give(file)
    expect(await text('/day/import/look')).toContain('There is nothing new')
    await take()
    expect(await lines()).toHaveLength(4)
  })

  test('what moved moves, what was called off says so, and what was taken out stays out', async () => {
    await clear()
    const soon = dateAfter(today, 3)
    await give(calendar(single('a', soon), single('b', soon, [], '150000'), single('c', soon, [], '160000')))
    await take()
    const [, , third] = await lines()
    await world.amira.post(`/day/lines/${third?.line_id}/out`)
    await give(
      calendar(
        single('a', soon, [], '170000'),
        single('b', soon, ['STATUS:CANCELLED'], '150000'),
        single('c', soon, [], '180000'),
      ),
    )
    const shown = await text('/day/import/look')
    expect(shown).toContain('Would move: 1')
    expect(shown).toContain('Would be called off: 1')
    await take()
    const day = await text(`/day?on=${soon}`)
    expect(day).toContain('17:00')
    expect(day).toContain('Called off')
    for (const gone of ['16:00', '18:00', '14:00']) expect(day).not.toContain(gone)
  })

  test('guesses nobody: a name in a title is no match, and goes once somebody was chosen', async () => {
    await clear()
    const file = calendar([`UID:r`, `DTSTART:${stamp(today)}T100000Z`, 'SUMMARY:Rosa Field review'])
    await give(file)
    await take()
    expect(await text('/day')).not.toContain(`/people/${world.rosaId}`)
    const [own] = await lines()
    await world.amira.post(`/day/lines/${own?.line_id}`, { person: world.rosaId, kind: 'review', words: '' })
    expect(await text('/day')).toContain(`/people/${world.rosaId}`)
    expect((await lines())[0]?.words).toBeNull()
    await give(file)
    expect(await text('/day/import/look')).toContain('There is nothing new')
  })

  test.each([
    ['no file at all', undefined, 'Choose a file first'],
    ['an empty file', '', 'Choose a file first'],
    ['something else', 'Dear Amira, see you at nine.', 'not a calendar file'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'not a calendar file'],
    ['more than 1 MB', `BEGIN:VCALENDAR\n${'x'.repeat(1024 * 1024)}`, 'larger than 1 MB'],
    ['far more', 'x'.repeat(5 * 1024 * 1024), 'larger than 1 MB'],
  ])('%s is refused with a clear word, and nothing is kept', async (_, content, words) => {
    await clear()
    const answer = content === undefined ? await world.amira.post('/day/import') : await give(content)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(words)
    expect(await world.count('day_file')).toBe(0)
  })

  test('too many lines at once are refused, and none of them is there', async () => {
    await clear()
    const many = Array.from({ length: 9 }, (_, each) => single(`m${each}`, today, ['RRULE:FREQ=DAILY']))
    await give(calendar(...many))
    expect(await text('/day/import/look')).toContain('More than 600')
    const [file] = await world.look('select file_id from concord.day_file')
    expect((await world.amira.post('/day/import/take', { file: String(file?.file_id) })).status).toBe(400)
    expect(await lines()).toHaveLength(0)
  })

  test('two who take it over at once take it once; somebody else’s file is nobody’s', async () => {
    await clear()
    await give(calendar(single('once', today)))
    const [file] = await world.look('select file_id from concord.day_file')
    const fields = { file: String(file?.file_id) }
    await world.grace.browser.post('/day/import/take', fields)
    expect(await lines()).toHaveLength(0)
    const answers = await Promise.all([1, 2, 3].map(() => world.amira.post('/day/import/take', fields)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await lines()).toHaveLength(1)
  })
})

describe('what a day keeps', () => {
  test('goes four weeks after it, and all of it with the membership', async () => {
    await clear()
    await world.look(
      `insert into concord.day_line (membership_id, line_id, on_day, made_at, uid_mac, occurrence)
       values ($1, $2, current_date - 40, now(), '\\x00', '')`,
      [world.amiraId, randomUUID()],
    )
    await world.amira.post('/day/new', line())
    expect(await lines()).toHaveLength(1)
    await world.look('update concord.membership set ended_at = now() where membership_id = $1', [
      world.amiraId,
    ])
    expect(await lines()).toHaveLength(0)
    expect(await world.count('day_person')).toBe(0)
  })
})
