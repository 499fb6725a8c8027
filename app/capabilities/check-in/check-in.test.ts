import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const filled = (changed: Record<string, string> = {}) => ({
  key: randomUUID(),
  person: small.rosaId,
  life: '3',
  'went-well': 'Sat in the sun.',
  ...changed,
})

describe('a check-in', () => {
  test('is kept, shown, sealed at rest and written in the person’s own log', async () => {
    const answer = await small.rosa.post('/check-in', filled({ note: 'Only mine', pain: '4', sleep: '2' }))
    expect(answer.status).toBe(303)
    const path = answer.headers.get('location') ?? ''
    const page = await (await small.rosa.get(path)).text()
    expect(page).toContain('Sat in the sun.')
    expect(page).toContain('Only mine')
    expect(page).toContain('4 / 10')
    const [row] = await small.look('select * from concord.check_in where check_in_id = $1', [
      path.split('/')[2],
    ])
    expect(Buffer.from(row?.went_well as Buffer).toString('latin1')).not.toContain('sun')
    expect(await (await small.rosa.get('/access-log')).text()).toContain('You checked in.')
  })

  test.each([
    [{ life: '' }, 'Choose the words'],
    [{ life: '6' }, 'Choose the words'],
    [{ life: 'good' }, 'Choose the words'],
    [{ pain: '11' }, 'whole number from 0 to 10'],
    [{ pain: '-1' }, 'whole number from 0 to 10'],
    [{ pain: 'a lot' }, 'whole number from 0 to 10'],
    [{ sleep: '9' }, 'could not read'],
    [{ 'went-well': 'x'.repeat(501) }, 'fewer than 500'],
    [{ note: 'x'.repeat(2001) }, 'fewer than 2000'],
    [{ key: 'not-a-key' }, 'could not read'],
    [{ 'device-at': 'yesterday' }, 'could not read'],
  ])('with %o says what to do, keeps what was typed and changes nothing', async (wrong, words) => {
    const before = await small.count('check_in')
    const typed = { 'went-well': 'Kept <b>as typed</b>', ...wrong }
    const answer = await small.rosa.post('/check-in', filled(typed))
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain(words)
    if (!('went-well' in wrong)) expect(page).toContain('Kept &lt;b>as typed&lt;/b>')
    expect(await small.count('check_in')).toBe(before)
  })

  test('H06 sent five times at once is one row, and every answer leads to it', async () => {
    const before = await small.count('check_in')
    const form = filled()
    const answers = await Promise.all(Array.from({ length: 5 }, () => small.rosa.post('/check-in', form)))
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
    expect(await small.count('check_in')).toBe(before + 1)
    const other = await small.rosa.post('/check-in', { ...form, life: '5' })
    expect(other.status).toBe(422)
    expect(await small.count('check_in')).toBe(before + 1)
  })

  test('H04 under another person’s name keeps nothing, and looks like signing in', async () => {
    const before = await small.count('check_in')
    const answer = await small.ben.post('/check-in', filled())
    expect(answer.headers.get('location')).toBe('/sign-in')
    expect((await small.ben.post('/check-in', filled(), { 'x-concord-replay': '1' })).status).toBe(401)
    expect(await small.count('check_in')).toBe(before)
  })

  test('H05 a replay from the device is told 201, 401 or 422, never a redirect', async () => {
    const replay = { 'x-concord-replay': '1' }
    const form = filled()
    expect((await small.rosa.post('/check-in', form, replay)).status).toBe(201)
    expect((await small.rosa.post('/check-in', form, replay)).status).toBe(201)
    expect((await small.rosa.post('/check-in', { ...form, life: '1' }, replay)).status).toBe(422)
    const nobody = await small.visitor()
    expect((await nobody.post('/check-in', filled(), replay)).status).toBe(401)
  })

  test('is corrected by a new one, and the old one stays in the history', async () => {
    const first = await small.rosa.post('/check-in', filled({ 'went-well': 'First words' }))
    const id = (first.headers.get('location') ?? '').split('/')[2] ?? ''
    const form = await (await small.rosa.get(`/check-in/${id}/correct`)).text()
    expect(form).toContain('First words')
    const second = await small.rosa.post('/check-in', filled({ 'went-well': 'Second words', corrects: id }))
    expect(second.status).toBe(303)
    const history = await (await small.rosa.get('/check-ins')).text()
    expect(history).toContain('First words')
    expect(history).toContain('Second words')
    expect((await small.rosa.post('/check-in', filled({ corrects: id }))).status).toBe(404)
    expect((await small.rosa.post('/check-in', filled({ corrects: randomUUID() }))).status).toBe(404)
    expect((await small.ben.get(`/check-in/${id}/correct`)).status).toBe(404)
  })

  test('from another site, of another kind or too large is refused before it is read', async () => {
    const before = await small.count('check_in')
    expect((await small.rosa.post('/check-in', filled(), { origin: 'https://evil.example' })).status).toBe(
      403,
    )
    expect((await small.rosa.post('/check-in', filled(), { 'content-type': 'text/plain' })).status).toBe(415)
    const large = await small.rosa.post('/check-in', filled({ note: 'x'.repeat(70_000) }))
    expect(large.status).toBe(413)
    expect(await small.count('check_in')).toBe(before)
  })

  test('earlier ones open from any moment that an address can say', async () => {
    for (const moment of ['-100000-01-01', '+275760-09-13', 'soon', '2026-01-01T00:00:00.000Z'])
      expect((await small.rosa.get(`/check-ins?before=${encodeURIComponent(moment)}`)).status).toBe(200)
  })

  test('a note is shared only when its box is ticked', async () => {
    await small.rosa.post('/check-in', filled({ note: 'private heron' }))
    await small.rosa.post('/check-in', filled({ note: 'shared otter', 'share-note': 'yes' }))
    const brief = await (await small.amira.get(`/people/${small.rosaId}`)).text()
    expect(brief).toContain('shared otter')
    expect(brief).not.toContain('private heron')
  })
})
