import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SharedWithTeam, sharedWithTeam } from '../testing.ts'

let small: SharedWithTeam
beforeAll(async () => {
  small = await sharedWithTeam()
}, 60_000)
afterAll(() => small.close())

const list = () => `/rounds/${small.teamId}`
const here = () => `${list()}/${small.rosaId}`
const question = (words = 'Who could go along to the first swim?') => ({ key: randomUUID(), question: words })
const decision = (changed: Record<string, string> = {}) => ({
  decision: 'Grace goes along.',
  owner: small.grace.id,
  'by-day': '',
  'by-month': '',
  'by-year': '',
  note: 'We thought of you on Monday. Say no if it does not suit you.',
  ...changed,
})
const open = async () =>
  String(
    (
      await small.look(
        'select item_id as id from concord.round_item where person_id = $1 and decided_at is null and left_at is null',
        [small.rosaId],
      )
    )[0]?.id,
  )
const read = async () => (await small.rosa.get('/explanation')).text()

describe('a team’s round', () => {
  test('goes from one question to a decision with an owner, and a note the person reads', async () => {
    expect(await (await small.grace.visitor.get(list())).text()).toContain('Rosa Field')
    expect((await small.amira.post(here(), question())).status).toBe(303)
    expect(await read()).toContain('Who could go along to the first swim?')
    const late = await small.grace.visitor.post(here(), question('And who drives?'))
    expect(late.status).toBe(400)
    expect(await late.text()).toContain('A colleague has just put a question')
    const item = await open()
    const year = String(new Date().getFullYear() + 1)
    const done = decision({ 'by-day': '3', 'by-month': '2', 'by-year': year })
    expect((await small.grace.visitor.post(`${here()}/${item}`, done)).status).toBe(303)
    const shown = await read()
    for (const words of [
      'We thought of you on Monday.',
      'Grace goes along.',
      'Grace Mensah',
      `3 February ${year}`,
    ])
      expect(shown).toContain(words)
    const other = await small.amira.post(`${here()}/${item}`, decision({ decision: 'Nobody goes.' }))
    expect(other.status).toBe(400)
    expect(await read()).not.toContain('Nobody goes.')
  })

  test.each([
    [{ decision: '' }, 'Write something first'],
    [{ note: ' ' }, 'Write something first'],
    [{ note: 'x'.repeat(1501) }, '1500'],
    [{ owner: '' }, 'Choose who does it'],
    [{ owner: randomUUID() }, 'Choose who does it'],
    [{ 'by-day': '31', 'by-month': '2', 'by-year': '2027' }, 'day, month and year'],
    [{ 'by-day': '1', 'by-month': '1', 'by-year': '2020' }, 'today or later'],
  ])('a decision with %o says what to do, keeps what was typed and changes nothing', async (wrong, words) => {
    if ((await open()) === 'undefined') await small.amira.post(here(), question())
    const answer = await small.amira.post(`${here()}/${await open()}`, decision(wrong))
    expect(answer.status).toBe(400)
    const shown = await answer.text()
    expect(shown).toContain(words)
    if (!('decision' in wrong)) expect(shown).toContain('Grace goes along.')
    expect(await open()).not.toBe('undefined')
  })

  test('a question can be left, which the person sees, and asked with bad input changes nothing', async () => {
    expect((await small.amira.post(`${here()}/${await open()}/leave`)).status).toBe(303)
    expect(await read()).toContain('without an answer')
    expect((await small.amira.post(here(), question(' '))).status).toBe(400)
    expect((await small.amira.post(here(), question('x'.repeat(501)))).status).toBe(400)
    expect(await open()).toBe('undefined')
    const once = question()
    expect((await small.amira.post(here(), once)).status).toBe(303)
    expect((await small.amira.post(here(), once)).status).toBe(303)
    expect((await small.amira.post(here(), { ...once, question: 'Other' })).status).toBe(422)
  })

  test('H04 nobody outside the team finds the person, the list or the question; ended sharing hides all', async () => {
    const item = await open()
    for (const visitor of [small.owen.visitor, small.rosa, small.ben]) {
      for (const path of [list(), here()]) expect((await visitor.get(path)).status).toBe(404)
      expect((await visitor.post(here(), question())).status).toBe(404)
      expect((await visitor.post(`${here()}/${item}`, decision())).status).toBe(404)
      expect((await visitor.post(`${here()}/${item}/leave`)).status).toBe(404)
    }
    expect((await small.amira.get(`${list()}/${small.benId}`)).status).toBe(404)
    await small.unshare()
    expect(await (await small.grace.visitor.get(list())).text()).not.toContain('Rosa Field')
    expect((await small.grace.visitor.get(here())).status).toBe(404)
    expect((await small.grace.visitor.post(`${here()}/${item}`, decision())).status).toBe(404)
    expect(await read()).toContain('We thought of you on Monday.')
  })
})
