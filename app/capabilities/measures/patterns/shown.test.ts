import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readPatterns } from './reads.server.ts'
import { asSeen } from './seen.rules.ts'
import { keepFilled } from './testing/filled.ts'
import { days, type MeasuredService, measuredService } from './testing/world.ts'

let small: MeasuredService
beforeAll(async () => {
  small = await measuredService()
}, 90_000)
afterAll(() => small.close())
beforeEach(() => small.begin())

const picture = /<svg class="run-chart"/

test('before it is shown the person is asked for words, then how far back, then sees what will be seen', async () => {
  await small.shares()
  const asked = await small.text(small.rosa, '/patterns/peg/show')
  expect(asked).toContain('First, in your own words')
  expect(asked).toContain('/patterns/peg/notes?day=2026-05-04&amp;to=show')
  expect((await small.writes({ to: 'show' })).headers.get('location')).toBe('/patterns/peg/show')
  const without = await small.rosa.get('/patterns/peg/show?checked=1')
  expect(without.status).toBe(400)
  expect(await without.text()).toContain('Choose how far back they can look')
  expect((await small.rosa.post('/patterns/peg/show', { key: randomUUID(), reach: 'far' })).status).toBe(400)
  const preview = await small.text(small.rosa, '/patterns/peg/show?reach=all')
  expect(preview).toContain('This is what Amira Patel will see')
  expect(preview).toContain('The week of the funeral.')
  expect(await small.text(small.rosa, '/patterns/peg/show?reach=on')).toContain('Nothing yet')
  expect(await small.rows('measure_shown')).toEqual([])
})

test('H11 H12 a professional sees what is shown and shared, words first, and it ends at once', async () => {
  await small.writes()
  expect((await small.amira.get(small.theirs)).status).toBe(404)
  await small.shows()
  expect((await small.amira.get(small.theirs)).status).toBe(404)
  await small.shares()
  const page = await small.text(small.amira, small.theirs)
  expect(page).toContain('You see part of the picture')
  expect(page.indexOf('The week of the funeral.')).toBeLessThan(page.search(picture))
  expect(page).toMatch(/<details class="details"><summary>The answer about pain by itself/)
  expect((await small.amira.get(`${small.theirs}/print`)).status).toBe(200)
  const log = await small.text(small.rosa, '/access-log')
  expect(log).toContain('Amira Patel opened “My measures”')
  expect(log).toContain('You chose to show a pattern.')
  await small.rosa.post('/patterns/peg/hide')
  const after = await small.text(small.amira, small.theirs)
  expect(after).toContain('Nothing is shown here now')
  expect(after).not.toContain('funeral')
  await small.shows()
  await small.look("update concord.sharing_grant set ended_at = now() where section = 'measures'")
  expect((await small.amira.get(small.theirs)).status).toBe(404)
})

test('what is not shown, not finished, put away or corrected never shows, nor what is from before', async () => {
  await small.shares()
  await keepFilled(small.look, small.rosaId, 'phq-4', { on: days[0], value: 11 })
  await keepFilled(small.look, small.rosaId, 'peg', { on: days[1], at: null })
  await keepFilled(small.look, small.rosaId, 'peg', { on: days[1], at: null, left: new Date() })
  const amended = await keepFilled(small.look, small.rosaId, 'peg', {
    on: days[2],
    value: 9.3,
    amended: new Date(),
  })
  await small.writes({ words: 'About worries.' }, 'phq-4')
  await small.shows()
  const seen = await small.asAmira((tx) => readPatterns(tx, small.platform.keys, small.rosaId))
  expect(seen.filled.map(({ instrument }) => instrument)).toEqual(days.map(() => 'peg'))
  expect(seen.filled.some(({ id }) => id === amended)).toBe(false)
  expect([seen.notes, seen.shown.map(({ instrument }) => instrument)]).toEqual([[], ['peg']])
  const none = await small.asAmira((tx) => readPatterns(tx, small.platform.keys, small.benId))
  expect(none).toEqual({ goals: [], filled: [], notes: [], shown: [] })
  await small.look(
    "update concord.sharing_grant set visible_from = '2026-03-16T13:00:00Z' where section = 'measures'",
  )
  const later = await small.asAmira((tx) => readPatterns(tx, small.platform.keys, small.rosaId))
  expect(later.filled.map(({ on }) => on)).toEqual([days[3]])
})

test('the policies and the preview agree, whatever was shown and shared since when', async () => {
  await small.shares()
  await small.writes()
  await small.writes({ 'day-day': '16', words: 'On the day itself.' })
  await keepFilled(small.look, small.rosaId, 'peg', { on: days[0], at: new Date('2026-06-01T09:00:00Z') })
  await small.shows()
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
      const seen = await small.asAmira((tx) => readPatterns(tx, small.platform.keys, small.rosaId))
      const own = await small.asRosa((tx) => readPatterns(tx, small.platform.keys, small.rosaId))
      const preview = asSeen(own, new Date(since))
      expect([seen.filled, seen.notes]).toEqual([preview.filled, preview.notes])
    }
})

test('the brief and its preview hold the same small picture, with the latest words', async () => {
  const home = `/people/${small.rosaId}`
  const brief = async (who: MeasuredService['rosa'], path: string) =>
    /<article class="brief">([\s\S]*?)<\/article>/.exec(await small.text(who, path))?.[1]
  await small.writes()
  await small.shows()
  await small.shares()
  const seen = await brief(small.amira, home)
  expect(seen).toContain('The week of the funeral.')
  expect(seen).toContain('PEG: pain, enjoyment of life, general activity: 4 scores')
  expect(seen).not.toContain('The answer about pain')
  const own = await brief(small.rosa, `/sharing/seen?with=professional:${small.amiraId}`)
  const piece = (html = '') => /<h2[^>]*>PEG[\s\S]*?<\/section>/.exec(html)?.[0]
  expect(piece(own)).toBe(piece(seen))
  await keepFilled(small.look, small.rosaId, 'nrs-average', { on: days[3] })
  await small.shows('all', 'nrs-average')
  expect(await brief(small.amira, home)).not.toContain('nrs')
  await small.rosa.post('/patterns/peg/hide')
  expect(await brief(small.amira, home)).not.toContain('funeral')
})

test('that something changed is told of what is shown alone', async () => {
  const changed = () =>
    small.look("select 1 from concord.section_change where person_id = $1 and section = 'measures'", [
      small.rosaId,
    ])
  await small.writes()
  await keepFilled(small.look, small.rosaId, 'peg', { on: '2026-05-05' })
  expect(await changed()).toEqual([])
  await small.shows('on')
  await small.look("delete from concord.section_change where section = 'measures'")
  await keepFilled(small.look, small.rosaId, 'peg', { on: '2026-05-06' })
  expect(await changed()).toEqual([])
  const soon = new Date(Date.now() + 60_000)
  await keepFilled(small.look, small.rosaId, 'peg', { on: soon.toISOString().slice(0, 10), at: soon })
  expect(await changed()).toHaveLength(1)
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
  const today = await small.text(small.rosa, '/patterns')
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
  const page = await small.text(small.rosa, '/patterns/goal-attainment')
  expect(page).toMatch(picture)
  expect(page).toContain('Most days')
  await small.shares()
  await small.shows('all', 'goal-attainment')
  expect(await small.text(small.amira, small.theirs)).toContain('Sit in my garden')
  await small.look("update concord.sharing_grant set ended_at = now() where section = 'goals-and-plan'")
  expect(await small.text(small.amira, small.theirs)).not.toContain('Sit in my garden')
})
