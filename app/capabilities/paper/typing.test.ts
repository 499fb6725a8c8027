import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { key, madeBy, member, openedBy, plain } from './testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const opened = async (kind: string) => {
  const sheet = await madeBy(small.rosa, { kind, pain: 'yes' })
  return { ...sheet, there: await openedBy(small.amira, sheet.code) }
}
const today = (days = 0) => {
  const at = new Date(Date.now() + days * 24 * 3600_000)
  const [year, month, day] = at.toISOString().slice(0, 10).split('-')
  return { 'on-day': day ?? '', 'on-month': month ?? '', 'on-year': year ?? '' }
}

describe('typing in', () => {
  test('shows the empty questions and nothing about the person', async () => {
    const { there } = await opened('story')
    const page = await plain(small.amira.get(there))
    expect(page).toContain('What I want my team to know')
    expect(page).not.toContain('Rosa')
    expect(page).not.toContain('Please ask before you touch my arm')
    expect(there).toMatch(/^\/paper\/[0-9a-f-]{36}$/)
  })

  test.each([
    ['check-in', { life: '6' }, 'closest to your week'],
    ['check-in', { pain: '11' }, 'from 0 to 10'],
    ['check-in', { 'went-well': 'x'.repeat(501) }, 'fewer than 500'],
    ['check-in', { note: 'x'.repeat(2001) }, 'fewer than 2000'],
    ['check-in', {}, 'Nothing is filled in yet'],
    ['story', { 'know-me': '  ' }, 'Nothing is filled in yet'],
    ['story', { 'have-tried': 'x'.repeat(6001) }, 'fewer than 6000'],
    ['topics', { 'topic-1': 'x'.repeat(601) }, 'fewer than 600'],
    ['topics', { 'topic-1': 'A', key: 'no key' }, 'could not read this'],
    ['topics', { 'topic-1': 'A', 'on-day': '31', 'on-month': '2', 'on-year': '2026' }, 'not a date'],
    ['topics', { 'topic-1': 'A', 'on-day': 'soon' }, 'not a date'],
    ['topics', { 'topic-1': 'A', ...today(3) }, 'has not come yet'],
    ['topics', { 'topic-1': 'A', ...today(-3) }, 'printed after this day'],
  ])('%s with %o says what to do beside it, and keeps nothing', async (kind, wrong, said) => {
    const { there } = await opened(kind)
    const before = await small.count('paper_line')
    const answer = await small.amira.post(there, { ...key(), ...wrong })
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain(said)
    for (const typed of Object.values(wrong).filter((each) => each.length > 600))
      expect(page).toContain(typed)
    expect(await small.count('paper_line')).toBe(before)
    await small.look('update concord.paper_sheet set cancelled_at = now() where typed_at is null')
  })

  test('H06 one code is used once; the same form again changes nothing, another is refused', async () => {
    const { there, address } = await opened('story')
    const form = { ...key(), 'know-me': 'Slowly, please.' }
    const sent = await small.amira.post(there, form)
    expect(sent.headers.get('location')).toBe('/paper/sent')
    const before = await small.count('paper_line')
    expect((await small.amira.post(there, form)).headers.get('location')).toBe('/paper/sent')
    expect((await small.amira.post(there, { ...form, 'know-me': 'Other' })).status).toBe(422)
    expect((await small.amira.post(there, { ...form, ...key() })).status).toBe(404)
    expect(await small.count('paper_line')).toBe(before)
    expect(await plain(small.rosa.get(address))).toContain('Slowly, please.')
  })

  test('H04 after it was sent nobody sees it but its person: not the typist, not who holds every section', async () => {
    const { there, address, code } = await opened('story')
    await small.amira.post(there, { ...key(), 'makes-me': 'The heron pond.' })
    expect((await small.amira.get(there)).status).toBe(404)
    expect((await small.amira.post('/paper', { code })).status).toBe(400)
    const sent = await plain(small.amira.get('/paper/sent'))
    expect(sent).not.toContain('heron')
    const theirs = `/people/${small.rosaId}`
    for (const at of [theirs, `${theirs}/story`, `${theirs}/print`, '/caseload'])
      expect(await plain(small.amira.get(at))).not.toContain('heron')
    expect(await plain(small.rosa.get('/story'))).not.toContain('heron')
    expect(await plain(small.rosa.get(address))).toContain('The heron pond.')
    const rows = JSON.stringify(await small.look('select * from concord.paper_line'))
    expect(rows).not.toContain('heron')
    expect(await plain(small.rosa.get('/access-log'))).toContain(
      'Amira Patel typed in one of your paper sheets',
    )
  })

  test('of two who have the code the first is the one, and the other finds nothing', async () => {
    const { code, there } = await opened('topics')
    const coordinator = await member(small, 'coordinator')
    const beside = await openedBy(coordinator, code)
    const both = await Promise.all([
      small.amira.post(there, { ...key(), 'topic-1': 'A' }),
      coordinator.post(beside, { ...key(), 'topic-1': 'B' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 404])
  })

  test('a sheet that was cancelled while somebody had it open takes nothing', async () => {
    const { there, address } = await opened('topics')
    expect((await small.rosa.post(`${address}/cancel`)).status).toBe(303)
    expect((await small.amira.get(there)).status).toBe(404)
    expect((await small.amira.post(there, { ...key(), 'topic-1': 'A' })).status).toBe(404)
    expect((await small.rosa.post(`${address}/cancel`)).status).toBe(303)
  })

  test('is for whoever had the code, for twelve hours, and for nobody else', async () => {
    const { there } = await opened('topics')
    const coordinator = await member(small, 'coordinator')
    for (const at of [there, `/paper/${randomUUID()}`, '/paper/no-id']) {
      expect((await coordinator.get(at)).status).toBe(404)
      expect((await coordinator.post(at, { ...key(), 'topic-1': 'A' })).status).toBe(404)
    }
    small.clock.ahead = 13 * 3600_000
    expect((await small.amira.get(there)).status).toBe(404)
    small.clock.ahead = 0
    expect((await small.amira.get(there)).status).toBe(200)
  })

  test.each(['lead', 'admin', 'reviewer'] as const)('is not for a %s', async (role) => {
    const other = await member(small, role)
    const { there, code } = await opened('topics')
    expect((await other.get('/paper')).status).toBe(404)
    expect((await other.post('/paper', { code })).status).toBe(404)
    expect((await other.get(there)).status).toBe(404)
    expect((await small.rosa.get('/paper')).status).toBe(404)
  })

  test('H01 H03 says beside each box who reads it, that nobody watches, and what to do when it is urgent', async () => {
    const { there } = await opened('check-in')
    const page = await (await small.amira.get(there)).text()
    const boxes = page.match(/<textarea/g) ?? []
    expect(boxes).toHaveLength(2)
    expect(page.match(/Nobody is watching this live\./g)).toHaveLength(2)
    expect(page).toContain('Typing it in alerts nobody')
  })
})
