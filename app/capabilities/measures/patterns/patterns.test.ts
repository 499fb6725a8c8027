import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepFilled } from './testing/filled.ts'
import { days, type MeasuredService, measuredService } from './testing/world.ts'

let small: MeasuredService
beforeAll(async () => {
  small = await measuredService()
}, 90_000)
afterAll(() => small.close())
beforeEach(() => small.begin())

const picture = /<svg class="run-chart"/

test('H09 nothing, one and two have no picture; three have one, with a table beside it', async () => {
  const first = await small.text(small.ben, '/patterns')
  expect(first).toContain('Nothing to look at yet')
  for (const [count, said] of [
    [1, 'One time so far. A picture needs three.'],
    [2, 'Two times so far. A picture needs three.'],
  ] as const) {
    await keepFilled(small.look, small.benId, 'peg', { on: `2026-04-0${count}` })
    const page = await small.text(small.ben, '/patterns/peg')
    expect(page).toContain(said)
    expect(page).not.toMatch(picture)
    expect(page).not.toContain('The broken line')
  }
  await keepFilled(small.look, small.benId, 'peg', { on: '2026-04-03' })
  const page = await small.text(small.ben, '/patterns/peg')
  expect(page).toMatch(picture)
  expect(page).toContain('<th scope="row">3 Apr 2026</th>')
})

test('a picture says in words which way is better, where the middle lies, and what is too small to tell', async () => {
  const page = await small.text(small.rosa, '/patterns/peg')
  expect(page).toContain('In this score a lower number is better')
  expect(page).toContain('It is at 5.5.')
  expect(page).toContain('less than 1 from where these begin, at 5')
  expect(page).toContain('Reed 2024')
  expect(page).toContain('A gap is a gap')
  // Three weeks are joined, the seven weeks after them are not.
  expect(page.match(/run-chart-run/g)).toHaveLength(2 + 2)
})

test('H14 pain by itself is behind a tap, and never in the overview', async () => {
  await keepFilled(small.look, small.rosaId, 'nrs-average', { on: days[0], value: 7 })
  const all = await small.text(small.rosa, '/patterns')
  expect(all).toContain('href="/patterns/nrs-average"')
  expect(all).not.toContain('Average pain')
  expect(all).not.toMatch(/<details[^>]*open/)
  expect(await small.text(small.rosa, '/patterns/peg')).toMatch(
    /<details class="details"><summary>The answer about pain by itself/,
  )
  expect(await small.text(small.rosa, '/patterns/nrs-average')).toContain('One time so far')
})

test('goals have one name where they are looked at, written about and shown', async () => {
  for (const end of ['', '/notes', '/show'])
    expect(await small.text(small.rosa, `/patterns/goal-attainment${end}`)).toMatch(
      /<hgroup class="heading-group"><p class="heading-caption">Goals<|<h1[^>]*>Goals</,
    )
})

test('what was going on is kept sealed, beside its day, and can be taken back', async () => {
  expect((await small.writes()).headers.get('location')).toBe('/patterns/peg#notes')
  const [kept] = await small.rows('pattern_note')
  expect(String(kept?.words)).not.toContain('funeral')
  const page = await small.text(small.rosa, '/patterns/peg')
  expect(page.indexOf('The week of the funeral.')).toBeLessThan(page.search(picture))
  expect(page).toContain('About 4 May 2026')
  expect(page).not.toContain('>About 9 Mar 2026')
  const id = String(kept?.note_id)
  expect((await small.ben.post('/patterns/peg/notes/take-back', { note: id })).status).toBe(404)
  expect((await small.rosa.post('/patterns/phq-4/notes/take-back', { note: id })).status).toBe(404)
  expect((await small.rosa.post('/patterns/peg/notes/take-back', { note: id })).status).toBe(303)
  expect(await small.text(small.rosa, '/patterns/peg')).not.toContain('The week of the funeral.')
  const [back] = await small.rows('pattern_note')
  expect(back?.withdrawn_at).toBeInstanceOf(Date)
})

test.each([
  ['no words', { words: ' ' }, 'Write a few words'],
  ['too many', { words: 'x'.repeat(2001) }, 'That is too long'],
  ['no such day', { 'day-day': '31', 'day-month': '2' }, 'Give a day, such as'],
  ['a day to come', { 'day-year': '2999' }, 'That day is still to come'],
  ['no day', { 'day-year': '' }, 'Give a day, such as'],
])('H05 a note with %s is refused beside its field, and what was typed stays', async (_, changed, said) => {
  const answer = await small.writes({ words: 'Typed by hand.', ...changed })
  expect(answer.status).toBe(400)
  const page = await answer.text()
  expect(page).toContain(said)
  if (!('words' in changed)) expect(page).toContain('Typed by hand.')
  expect(await small.rows('pattern_note')).toEqual([])
})

test('H06 the same form twice writes once; the same key with other words is refused', async () => {
  const key = randomUUID()
  await small.writes({ key })
  expect((await small.writes({ key })).status).toBe(303)
  expect((await small.writes({ key, words: 'Other words.' })).status).toBe(422)
  expect(await small.rows('pattern_note')).toHaveLength(1)
  const form = { key: randomUUID(), reach: 'all' }
  await Promise.all([1, 2, 3].map(() => small.rosa.post('/patterns/peg/show', form)))
  expect(await small.rows('measure_shown')).toHaveLength(1)
})

test('the table as a file holds words and scores, and no formula', async () => {
  await small.writes({ words: '=HYPERLINK("http://example.org")' })
  await small.writes({ 'day-day': '1', 'day-month': '4', words: 'A day without a score.' })
  const answer = await small.rosa.get('/patterns/peg/table.csv')
  expect(answer.headers.get('content-type')).toContain('text/csv')
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const csv = await answer.text()
  expect(csv).toContain(`2026-03-09,5.3,0,"'=HYPERLINK(""http://example.org"")"`)
  expect(csv).toContain('2026-04-01,,,A day without a score.')
})

test('H16 an instrument that is not there has no pattern', async () => {
  for (const end of ['collaborate', 'constructor', 'eq-5d'])
    expect((await small.rosa.get(`/patterns/${end}`)).status).toBe(404)
})
