import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../../seeds/testing.ts'
import { inSession } from '../../../platform/database/transaction.ts'
import { readPatterns } from './reads.server.ts'
import { asSeen } from './seen.rules.ts'
import { keepFilled } from './testing/filled.ts'

let small: SmallService
let theirs: string
beforeAll(async () => {
  small = await smallService()
  theirs = `/people/${small.rosaId}/patterns`
}, 90_000)
afterAll(() => small.close())

const days = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-05-04'] as const
beforeEach(async () => {
  await small.look('delete from concord.measure_response where person_id = any($1)', [
    [small.rosaId, small.benId],
  ])
  await small.look('delete from concord.pattern_note where person_id = any($1)', [
    [small.rosaId, small.benId],
  ])
  await small.look('delete from concord.measure_shown where person_id = any($1)', [
    [small.rosaId, small.benId],
  ])
  await small.look("delete from concord.sharing_grant where section = 'measures'")
  await small.look("delete from concord.section_change where section = 'measures'")
  for (const [at, on] of days.entries())
    await keepFilled(small.look, small.rosaId, 'peg', { on, value: 5 + at / 3, pain: 8 })
})

const text = async (who: SmallService['rosa'], path: string) => (await who.get(path)).text()
const note = (changed: Record<string, string> = {}) => ({
  ...{ key: randomUUID(), words: 'The week of the funeral.' },
  ...{ 'day-day': '9', 'day-month': '3', 'day-year': '2026' },
  ...changed,
})
const writes = (changed: Record<string, string> = {}, pattern = 'peg') =>
  small.rosa.post(`/patterns/${pattern}/notes`, note(changed))
const shows = (reach = 'all', pattern = 'peg') =>
  small.rosa.post(`/patterns/${pattern}/show`, { key: randomUUID(), reach })
const shares = (earlier: 'yes' | 'no' = 'yes') =>
  small.rosa.post('/sharing', {
    key: randomUUID(),
    ...{ with: `professional:${small.amiraId}`, section: 'measures', length: '4-weeks', earlier },
  })
const rows = (table: string) =>
  small.look(`select * from concord.${table} where person_id = $1`, [small.rosaId])
const asAmira = async <T>(work: Parameters<typeof inSession<T>>[2]) => {
  const [account] = await small.look(
    'select account_id as id from concord.membership where membership_id = $1',
    [small.amiraId],
  )
  const { hash } = await small.platform.identity.signInAs(String(account?.id), {})
  await small.platform.identity.chooseMembership(hash, small.amiraId)
  return inSession(small.platform.database.app, hash, work)
}
const asRosa = async <T>(work: Parameters<typeof inSession<T>>[2]) => {
  const [account] = await small.look('select account_id as id from concord.person where person_id = $1', [
    small.rosaId,
  ])
  const { hash } = await small.platform.identity.signInAs(String(account?.id), {})
  return inSession(small.platform.database.app, hash, work)
}
const picture = /<svg class="run-chart"/

test('H09 nothing, one and two have no picture; three have one, with a table beside it', async () => {
  const first = await text(small.ben, '/patterns')
  expect(first).toContain('Nothing to look at yet')
  for (const [count, said] of [
    [1, 'One time so far. A picture needs three.'],
    [2, 'Two times so far. A picture needs three.'],
  ] as const) {
    await keepFilled(small.look, small.benId, 'peg', { on: `2026-04-0${count}` })
    const page = await text(small.ben, '/patterns/peg')
    expect(page).toContain(said)
    expect(page).not.toMatch(picture)
    expect(page).not.toContain('The broken line')
  }
  await keepFilled(small.look, small.benId, 'peg', { on: '2026-04-03' })
  const page = await text(small.ben, '/patterns/peg')
  expect(page).toMatch(picture)
  expect(page).toContain('<th scope="row">3 Apr 2026</th>')
})

test('a picture says in words which way is better, where the middle lies, and what is too small to tell', async () => {
  const page = await text(small.rosa, '/patterns/peg')
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
  const all = await text(small.rosa, '/patterns')
  expect(all).toContain('href="/patterns/nrs-average"')
  expect(all).not.toContain('Average pain')
  expect(all).not.toMatch(/<details[^>]*open/)
  expect(await text(small.rosa, '/patterns/peg')).toMatch(
    /<details class="details"><summary>The answer about pain by itself/,
  )
  expect(await text(small.rosa, '/patterns/nrs-average')).toContain('One time so far')
})

test('what was going on is kept sealed, beside its day, and can be taken back', async () => {
  expect((await writes()).headers.get('location')).toBe('/patterns/peg#notes')
  const [kept] = await rows('pattern_note')
  expect(String(kept?.words)).not.toContain('funeral')
  const page = await text(small.rosa, '/patterns/peg')
  expect(page.indexOf('The week of the funeral.')).toBeLessThan(page.search(picture))
  expect(page).toContain('About 4 May 2026')
  expect(page).not.toContain('>About 9 Mar 2026')
  const id = String(kept?.note_id)
  expect((await small.ben.post('/patterns/peg/notes/take-back', { note: id })).status).toBe(404)
  expect((await small.rosa.post('/patterns/phq-4/notes/take-back', { note: id })).status).toBe(404)
  expect((await small.rosa.post('/patterns/peg/notes/take-back', { note: id })).status).toBe(303)
  expect(await text(small.rosa, '/patterns/peg')).not.toContain('The week of the funeral.')
  const [back] = await rows('pattern_note')
  expect(back?.withdrawn_at).toBeInstanceOf(Date)
})

test.each([
  ['no words', { words: ' ' }, 'Write a few words'],
  ['too many', { words: 'x'.repeat(2001) }, 'That is too long'],
  ['no such day', { 'day-day': '31', 'day-month': '2' }, 'Give a day, such as'],
  ['a day to come', { 'day-year': '2999' }, 'That day is still to come'],
  ['no day', { 'day-year': '' }, 'Give a day, such as'],
])('H05 a note with %s is refused beside its field, and what was typed stays', async (_, changed, said) => {
  const answer = await writes({ words: 'Typed by hand.', ...changed })
  expect(answer.status).toBe(400)
  const page = await answer.text()
  expect(page).toContain(said)
  if (!('words' in changed)) expect(page).toContain('Typed by hand.')
  expect(await rows('pattern_note')).toEqual([])
})

test('H06 the same form twice writes once; the same key with other words is refused', async () => {
  const key = randomUUID()
  await writes({ key })
  expect((await writes({ key })).status).toBe(303)
  expect((await writes({ key, words: 'Other words.' })).status).toBe(422)
  expect(await rows('pattern_note')).toHaveLength(1)
  const form = { key: randomUUID(), reach: 'all' }
  await Promise.all([1, 2, 3].map(() => small.rosa.post('/patterns/peg/show', form)))
  expect(await rows('measure_shown')).toHaveLength(1)
})

test('before it is shown the person is asked for words, then how far back, then sees what will be seen', async () => {
  await shares()
  const asked = await text(small.rosa, '/patterns/peg/show')
  expect(asked).toContain('First, in your own words')
  expect(asked).toContain('/patterns/peg/notes?day=2026-05-04&amp;to=show')
  expect((await writes({ to: 'show' })).headers.get('location')).toBe('/patterns/peg/show')
  const without = await small.rosa.get('/patterns/peg/show?checked=1')
  expect(without.status).toBe(400)
  expect(await without.text()).toContain('Choose how far back they can look')
  expect((await small.rosa.post('/patterns/peg/show', { key: randomUUID(), reach: 'far' })).status).toBe(400)
  const preview = await text(small.rosa, '/patterns/peg/show?reach=all')
  expect(preview).toContain('This is what Amira Patel will see')
  expect(preview).toContain('The week of the funeral.')
  expect(await text(small.rosa, '/patterns/peg/show?reach=on')).toContain('Nothing yet')
  expect(await rows('measure_shown')).toEqual([])
})

test('H11 H12 a professional sees what is shown and shared, words first, and it ends at once', async () => {
  await writes()
  expect((await small.amira.get(theirs)).status).toBe(404)
  await shows()
  expect((await small.amira.get(theirs)).status).toBe(404)
  await shares()
  const page = await text(small.amira, theirs)
  expect(page).toContain('You see part of the picture')
  expect(page.indexOf('The week of the funeral.')).toBeLessThan(page.search(picture))
  expect(page).toMatch(/<details class="details"><summary>The answer about pain by itself/)
  expect((await small.amira.get(`${theirs}/print`)).status).toBe(200)
  const log = await text(small.rosa, '/access-log')
  expect(log).toContain('Amira Patel opened “My measures”')
  expect(log).toContain('You chose to show a pattern.')
  await small.rosa.post('/patterns/peg/hide')
  const after = await text(small.amira, theirs)
  expect(after).toContain('Nothing is shown here now')
  expect(after).not.toContain('funeral')
  await shows()
  await small.look("update concord.sharing_grant set ended_at = now() where section = 'measures'")
  expect((await small.amira.get(theirs)).status).toBe(404)
})

test('what is not shown, not finished, put away or corrected never shows, nor what is from before', async () => {
  await shares()
  await keepFilled(small.look, small.rosaId, 'phq-4', { on: days[0], value: 11 })
  await keepFilled(small.look, small.rosaId, 'peg', { on: days[1], at: null })
  await keepFilled(small.look, small.rosaId, 'peg', { on: days[1], at: null, left: new Date() })
  const amended = await keepFilled(small.look, small.rosaId, 'peg', {
    on: days[2],
    value: 9.3,
    amended: new Date(),
  })
  await writes({ words: 'About worries.' }, 'phq-4')
  await shows()
  const seen = await asAmira((tx) => readPatterns(tx, small.platform.keys, small.rosaId))
  expect(seen.filled.map(({ instrument }) => instrument)).toEqual(days.map(() => 'peg'))
  expect(seen.filled.some(({ id }) => id === amended)).toBe(false)
  expect([seen.notes, seen.shown.map(({ instrument }) => instrument)]).toEqual([[], ['peg']])
  const none = await asAmira((tx) => readPatterns(tx, small.platform.keys, small.benId))
  expect(none).toEqual({ goals: [], filled: [], notes: [], shown: [] })
  await small.look(
    "update concord.sharing_grant set visible_from = '2026-03-16T13:00:00Z' where section = 'measures'",
  )
  const later = await asAmira((tx) => readPatterns(tx, small.platform.keys, small.rosaId))
  expect(later.filled.map(({ on }) => on)).toEqual([days[3]])
})

test('the policies and the preview agree, whatever was shown and shared since when', async () => {
  await shares()
  await writes()
  await writes({ 'day-day': '16', words: 'On the day itself.' })
  await keepFilled(small.look, small.rosaId, 'peg', { on: days[0], at: new Date('2026-06-01T09:00:00Z') })
  await shows()
  const moments = [
    '1970-01-01',
    '2026-03-09T11:59:00Z',
    '2026-03-09T12:01:00Z',
    '2026-03-16T00:30:00Z',
    '2026-06-01',
  ]
  for (const from of moments)
    for (const since of moments) {
      await small.look('update concord.measure_shown set shown_from = $1 where ended_at is null', [from])
      await small.look("update concord.sharing_grant set visible_from = $1 where section = 'measures'", [
        since,
      ])
      const seen = await asAmira((tx) => readPatterns(tx, small.platform.keys, small.rosaId))
      const own = await asRosa((tx) => readPatterns(tx, small.platform.keys, small.rosaId))
      const preview = asSeen(own, new Date(since))
      expect([seen.filled, seen.notes]).toEqual([preview.filled, preview.notes])
    }
})

test('the brief and its preview hold the same small picture, with the latest words', async () => {
  const home = `/people/${small.rosaId}`
  const brief = async (who: SmallService['rosa'], path: string) =>
    /<article class="brief">([\s\S]*?)<\/article>/.exec(await text(who, path))?.[1]
  await writes()
  await shows()
  await shares()
  const seen = await brief(small.amira, home)
  expect(seen).toContain('The week of the funeral.')
  expect(seen).toContain('PEG: pain, enjoyment of life, general activity: 4 scores')
  expect(seen).not.toContain('The answer about pain')
  const own = await brief(small.rosa, `/sharing/seen?with=professional:${small.amiraId}`)
  const piece = (html = '') => /<h2[^>]*>PEG[\s\S]*?<\/section>/.exec(html)?.[0]
  expect(piece(own)).toBe(piece(seen))
  await keepFilled(small.look, small.rosaId, 'nrs-average', { on: days[3] })
  await shows('all', 'nrs-average')
  expect(await brief(small.amira, home)).not.toContain('nrs')
  await small.rosa.post('/patterns/peg/hide')
  expect(await brief(small.amira, home)).not.toContain('funeral')
})

test('that something changed is told of what is shown alone', async () => {
  const changed = () =>
    small.look("select 1 from concord.section_change where person_id = $1 and section = 'measures'", [
      small.rosaId,
    ])
  await writes()
  await keepFilled(small.look, small.rosaId, 'peg', { on: '2026-05-05' })
  expect(await changed()).toEqual([])
  await shows('on')
  await small.look("delete from concord.section_change where section = 'measures'")
  await keepFilled(small.look, small.rosaId, 'peg', { on: '2026-05-06' })
  expect(await changed()).toEqual([])
  const soon = new Date(Date.now() + 60_000)
  await keepFilled(small.look, small.rosaId, 'peg', { on: soon.toISOString().slice(0, 10), at: soon })
  expect(await changed()).toHaveLength(1)
})

test('the table as a file holds words and scores, and no formula', async () => {
  await writes({ words: '=HYPERLINK("http://example.org")' })
  await writes({ 'day-day': '1', 'day-month': '4', words: 'A day without a score.' })
  const answer = await small.rosa.get('/patterns/peg/table.csv')
  expect(answer.headers.get('content-type')).toContain('text/csv')
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const csv = await answer.text()
  expect(csv).toContain(`2026-03-09,5.3,0,"'=HYPERLINK(""http://example.org"")"`)
  expect(csv).toContain('2026-04-01,,,A day without a score.')
})

test('goals are words over time, and stand with those alone who hold the plan too', async () => {
  const made = await small.rosa.post('/plan/new', {
    ...{ key: randomUUID(), kind: 'goal', words: 'Sit in my garden', 'level-hoped': 'Most days' },
  })
  const entry = String(made.headers.get('location')).split('/').at(-1)
  const [version] = await small.look(
    'select version_id as id from concord.plan_version where entry_id = $1',
    [entry],
  )
  for (const level of ['start', 'hoped', 'more'])
    await small.rosa.post(`/plan/${entry}/now`, { key: randomUUID(), version: String(version?.id), level })
  const today = await text(small.rosa, '/patterns')
  expect(today).toContain('Sit in my garden')
  expect(today).toContain('More than I hope')
  expect(today).not.toContain('As it is now')
  for (const [daysAgo, level] of [
    [20, 'start'],
    [10, 'hoped'],
  ] as const)
    await small.look(
      "update concord.plan_said set at = now() - $2 * interval '1 day' where entry_id = $1 and level = $3",
      [entry, daysAgo, level],
    )
  const page = await text(small.rosa, '/patterns/goal-attainment')
  expect(page).toMatch(picture)
  expect(page).toContain('Most days')
  await shares()
  await shows('all', 'goal-attainment')
  expect(await text(small.amira, theirs)).toContain('Sit in my garden')
  await small.look("update concord.sharing_grant set ended_at = now() where section = 'goals-and-plan'")
  expect(await text(small.amira, theirs)).not.toContain('Sit in my garden')
})

test('H16 an instrument that is not there has no pattern', async () => {
  for (const end of ['collaborate', 'constructor', 'eq-5d'])
    expect((await small.rosa.get(`/patterns/${end}`)).status).toBe(404)
})
