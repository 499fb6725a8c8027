import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dateAfter, wallClock } from '../../../platform/pure/wall-clock.ts'
import { type Visiting, visiting } from '../../visits/testing.ts'
import { exerciseById } from '../content.reads.server.ts'

let world: Visiting
let there: string
const item = 'two-minute-breath'
const reason = 'You said that evenings are loud.'
beforeAll(async () => {
  world = await visiting()
  there = `/people/${world.rosaId}`
  for (const id of [item, 'flare-plan'])
    await world.look(
      `insert into concord.content_sign_off
       select service_id, uuidv7(), $1, $2, membership_id, now(), 'Ada', 'GP', 'none', null, null
       from concord.membership where role = 'admin' limit 1`,
      [id, exerciseById(id)?.version],
    )
}, 60_000)
afterAll(() => world.close())

type Browser = Visiting['rosa']
const text = async (who: Browser, path: string) => (await who.get(path)).text()
const offered = (more: Record<string, string> = {}) => ({ key: randomUUID(), reason, ...more })
const offer = (more: Record<string, string> = {}, what = item) =>
  world.amira.post(`${there}/suggest/${what}`, offered(more))
const rows = (table: string) =>
  world.look(`select * from concord.${table} where person_id = $1`, [world.rosaId])
const newest = async () =>
  String(
    (await world.look('select suggestion_id as id from concord.suggestion order by suggested_at desc'))[0]
      ?.id,
  )
const later = (days: number) => {
  const date = dateAfter(wallClock(new Date(), 'Europe/London').date, days)
  const [year = '', month = '', day = ''] = date.split('-')
  return { answer: 'later', 'later-day': day, 'later-month': month, 'later-year': year }
}

describe('something that a professional suggests', () => {
  test('is there for the person with its reason, sealed, and they are told who suggested it', async () => {
    expect((await offer()).status).toBe(303)
    expect(await text(world.rosa, '/suggestions')).toContain(reason)
    expect(await text(world.rosa, '/today')).toContain('Amira Patel thought of you')
    expect(await text(world.rosa, '/access-log')).toContain('Amira Patel suggested a page or an exercise')
    for (const row of await rows('suggestion')) expect(String(row.reason)).not.toContain('evenings')
    expect(await text(world.amira, `${there}/suggest`)).toContain(reason)
  })

  test('is one thing once, until it is taken back', async () => {
    const again = await offer({ reason: 'Once more.' })
    expect(again.status).toBe(400)
    expect(await again.text()).toContain('Once more.')
    const id = await newest()
    expect((await world.amira.post(`${there}/suggestions/${id}/back`)).status).toBe(303)
    expect((await world.amira.post(`${there}/suggestions/${id}/back`)).status).toBe(404)
    expect(await text(world.rosa, '/suggestions')).toContain('took this back')
    expect((await world.rosa.get(`/suggestions/${id}`)).status).toBe(404)
    expect((await world.rosa.post(`/suggestions/${id}`, { answer: 'kept' })).status).toBe(404)
    expect((await offer()).status).toBe(303)
  })

  test.each([
    [{ reason: '' }, 'Write why you thought of it'],
    [{ reason: 'x'.repeat(501) }, 'at most 500'],
  ])('with %o says what to do, and changes nothing', async (wrong, words) => {
    const before = await world.count('suggestion')
    const answer = await offer(wrong, 'flare-plan')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(words)
    expect(await world.count('suggestion')).toBe(before)
  })

  test('H06 sent five times at once it is one; the same key with other words is refused', async () => {
    const once = offered()
    const path = `${there}/suggest/flare-plan`
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.amira.post(path, once)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
    expect((await world.amira.post(path, { ...once, reason: 'Other.' })).status).toBe(422)
    expect((await rows('suggestion')).filter(({ item: what }) => what === 'flare-plan')).toHaveLength(1)
  })

  test('H04 nobody without a grant finds the way to suggest; what nobody may read cannot be suggested', async () => {
    for (const who of [world.grace.browser, world.rosa, world.ben]) {
      for (const path of [`${there}/suggest`, `${there}/suggest/${item}`])
        expect((await who.get(path)).status).toBe(404)
      expect((await who.post(`${there}/suggest/${item}`, offered())).status).toBe(404)
      expect((await who.post(`${there}/suggestions/${await newest()}/back`)).status).toBe(404)
    }
    for (const unread of ['worry-time', 'nothing-like-it'])
      expect((await world.amira.get(`${there}/suggest/${unread}`)).status).toBe(404)
  })
})

describe('what the person does with it', () => {
  const shownToAmira = ['They kept it', 'They put it off', 'They said no']
  const amiraSees = async () => {
    const page = await text(world.amira, `${there}/suggest`)
    return shownToAmira.filter((words) => page.includes(words))
  }

  test('is theirs: kept, it is starred, and whoever suggested it learns nothing', async () => {
    const id = await newest()
    const before = await text(world.amira, `${there}/suggest`)
    expect(
      (await world.rosa.post(`/suggestions/${id}`, { answer: 'kept', words: 'For me alone.' })).status,
    ).toBe(303)
    expect(await rows('favourite')).toHaveLength(1)
    expect(await text(world.rosa, '/suggestions')).toContain('You kept it')
    expect(await text(world.amira, `${there}/suggest`)).toBe(before)
    for (const row of await rows('suggestion_answer')) expect(String(row.words)).not.toContain('alone')
  })

  test('is seen by whoever suggested it while the person shows it, and no longer', async () => {
    const id = await newest()
    await world.rosa.post(`/suggestions/${id}`, { answer: 'declined', words: 'Not for me.', show: 'yes' })
    expect(await amiraSees()).toEqual(['They said no'])
    expect(await text(world.amira, `${there}/suggest`)).toContain('Not for me.')
    await world.rosa.post(`/suggestions/${id}`, { answer: 'declined', words: 'Not for me.' })
    expect(await amiraSees()).toEqual([])
  })

  test('put off, it comes back on its day', async () => {
    const id = await newest()
    expect((await world.rosa.post(`/suggestions/${id}`, { ...later(2) })).status).toBe(303)
    expect(await text(world.rosa, '/suggestions')).toContain('You put it off')
    world.clock.ahead = 3 * 24 * 60 * 60_000
    expect(await text(world.rosa, '/suggestions')).not.toContain('You put it off')
    world.clock.ahead = 0
  })

  test.each([
    [{}, 'Choose one.'],
    [{ answer: 'done' }, 'Choose one.'],
    [{ answer: 'later' }, 'Type a day that there is'],
    [{ ...later(0) }, 'from tomorrow on'],
    [{ ...later(500) }, 'within a year'],
    [{ answer: 'declined', words: 'x'.repeat(501) }, 'at most 500'],
  ])('with %o says what to do, and changes nothing', async (wrong, words) => {
    const before = JSON.stringify(await rows('suggestion_answer'))
    const answer = await world.rosa.post(`/suggestions/${await newest()}`, { show: 'yes', ...wrong })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(words)
    expect(JSON.stringify(await rows('suggestion_answer'))).toBe(before)
  })

  test('H04 nobody else finds it', async () => {
    const id = await newest()
    for (const who of [world.ben, world.amira, world.grace.browser]) {
      expect((await who.get(`/suggestions/${id}`)).status).toBe(404)
      expect((await who.post(`/suggestions/${id}`, { answer: 'kept' })).status).toBe(404)
    }
  })
})

describe('a contact that is agreed', () => {
  const due = () => world.look("select * from concord.due_item where kind = 'contact-agreed'")
  const agree = (more: Record<string, string> = {}) =>
    world.rosa.post('/suggestions/contact', {
      ...{ with: `professional:${world.amiraId}`, weeks: '2' },
      ...more,
    })

  test.each([
    [{ with: '' }, 'Choose one.'],
    [{ with: `professional:${randomUUID()}` }, 'Choose one.'],
    [{ weeks: '9' }, 'two or three weeks'],
  ])('with %o says what to do, and agrees nothing', async (wrong, words) => {
    const answer = await agree(wrong)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(words)
    expect(await due()).toHaveLength(0)
  })

  test('is agreed once, stands in the caseload from a week before, and either side ends it', async () => {
    const answers = await Promise.all([agree(), agree(), agree({ weeks: '3' })])
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await due()).toHaveLength(1)
    expect(await text(world.rosa, '/suggestions')).toContain('Amira Patel will get in touch')
    await world.look(
      "update concord.due_item set due_at = now() + interval '3 days' where kind = 'contact-agreed'",
    )
    expect(await text(world.amira, '/caseload')).toContain('be in touch by')
    expect((await world.grace.browser.post(`${there}/suggestions/contact`)).status).toBe(404)
    expect(await due()).toHaveLength(1)
    expect((await world.amira.post(`${there}/suggestions/contact`)).status).toBe(303)
    expect(await due()).toHaveLength(0)
    expect(await text(world.rosa, '/access-log')).toContain('wrote down that you have been in touch')
    await agree()
    expect((await world.rosa.post('/suggestions/contact/end')).status).toBe(303)
    expect(await due()).toHaveLength(0)
  })
})

test('when sharing ends the professional finds nothing, and the person keeps what was suggested', async () => {
  const id = await newest()
  await world.rosa.post(`/suggestions/${id}`, { answer: 'kept', show: 'yes' })
  await world.look('update concord.sharing_grant set ended_at = now() where person_id = $1', [world.rosaId])
  expect((await world.amira.get(`${there}/suggest`)).status).toBe(404)
  expect((await world.amira.post(`${there}/suggest/${item}`, offered())).status).toBe(404)
  expect(await text(world.rosa, '/suggestions')).toContain('Amira Patel suggested this')
})
