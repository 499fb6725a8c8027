import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { key, madeBy, member, openedBy, plain } from './testing.ts'

let small: SmallService
let admin: SmallService['rosa']
let coordinator: SmallService['rosa']
beforeAll(async () => {
  small = await smallService()
  admin = await member(small, 'admin')
  coordinator = await member(small, 'coordinator')
}, 60_000)
afterAll(() => small.close())

const peg = { pain: 'a-75893-8', enjoyment: 'a-91145-3', activity: 'a-91146-1' }
const typed = async (instrument: string, fields: Record<string, string | string[]>, who = coordinator) => {
  const { address, code } = await madeBy(small.rosa, { kind: `measure ${instrument}` })
  const there = await openedBy(who, code)
  return { address, there, answer: await who.post(there, { ...key(), ...fields }) }
}
const settle = (address: string, fields: Record<string, string | string[]>, who = small.rosa) =>
  who.post(`${address}/settle`, { ...key(), 'do-measure': 'keep', ...fields })
const newest = async () => {
  const [row] = await small.look(
    `select instrument, version, source, helped, answered_on::text as on, answers, scores, goal_id
     from concord.measure_response where source = 'paper' order by completed_at desc limit 1`,
  )
  return row
}
const count = () => small.count('measure_response')

describe('a sheet for an instrument', () => {
  test('has its questions with the words at the ends, a box for rather not, its notice, and no name', async () => {
    const { address } = await madeBy(small.rosa, { kind: 'measure peg', copies: '2' })
    const page = await plain(small.rosa.get(`${address}/print`))
    expect(page.match(/What number best describes your pain on average/g)).toHaveLength(2)
    expect(page).toContain('10: Pain as bad as you can imagine')
    expect(page).toContain('I would rather not say')
    expect(page).toContain('Somebody helped me')
    expect(page).toContain('In the public domain')
    expect(page).not.toContain('Rosa')
  })

  test('is made for what is on, and for nothing else', async () => {
    const page = await plain(small.rosa.get('/from-paper'))
    expect(page).toContain('PHQ-4')
    expect(page).not.toContain('PHQ-9')
    for (const kind of ['measure phq-9', 'measure pgic', 'measure nothing', 'measure', 'measure peg x'])
      expect((await small.rosa.post('/from-paper', { ...key(), kind })).status).toBe(400)
    expect(await plain(small.ben.get('/from-paper'))).toContain('PHQ-4')
  })

  test('H01 of PHQ-9 says where help is and who acts; once it is off it cannot be printed', async () => {
    const who = {
      name: 'Mina Okafor',
      role: 'Nurse',
      'read-within': 'in two working days',
      phone: '020 7946 0018',
    }
    await admin.post('/service/measures/phq-9/who', who)
    await admin.post('/service/measures/phq-9/switch', { on: 'yes' })
    const { address } = await madeBy(small.rosa, { kind: 'measure phq-9' })
    const page = await plain(small.rosa.get(`${address}/print`))
    expect(page).toContain('Call now: ')
    expect(page).toContain('Mina Okafor (Nurse, ')
    expect(page).toContain('in two working days')
    expect(page.match(/Over the last 2 weeks/g)).toHaveLength(1)
    await admin.post('/service/measures/phq-9/who/end')
    expect((await small.rosa.get(`${address}/print`)).status).toBe(404)
    expect(await plain(small.rosa.get(address))).toContain('is not asked any more')
  })
})

describe('typed in by a coordinator', () => {
  test('shows the empty questions and nothing about the person, and waits for them alone', async () => {
    const { address, code } = await madeBy(small.rosa, { kind: 'measure peg' })
    const there = await openedBy(coordinator, code)
    const page = await plain(coordinator.get(there))
    expect(page).toContain('What number best describes your pain on average')
    expect(page).toContain('Not marked')
    expect(page).not.toContain('Rosa')
    const before = await count()
    await coordinator.post(there, { ...key(), [peg.pain]: '7' })
    expect(await count()).toBe(before)
    expect((await coordinator.get(there)).status).toBe(404)
    const check = await plain(small.rosa.get(address))
    expect(check).toContain('Kofi Boateng typed this from your sheet')
    expect(await plain(small.amira.get(`/people/${small.rosaId}`))).not.toContain('PEG')
    await settle(address, { 'do-measure': 'throw' })
    expect(await count()).toBe(before)
  })

  test.each<[string, Record<string, string>, string, string]>([
    ['peg', { [peg.pain]: '11' }, peg.pain, 'Choose one of the answers'],
    ['peg', { [peg.pain]: '-1' }, peg.pain, 'Choose one of the answers'],
    ['peg', { [peg.pain]: '4.5' }, peg.pain, 'Choose one of the answers'],
    ['phq-4', { 'a-69725-0': '3' }, 'a-69725-0', 'Choose one of the answers'],
    ['peg', { [peg.pain]: '4', 'a-other': '4' }, 'sheet', 'could not read this'],
    ['peg', { helped: 'yes' }, 'sheet', 'Nothing is filled in yet'],
    ['peg', { [peg.pain]: '4', key: 'x' }, 'key', 'could not read this'],
    ['peg', { [peg.pain]: '4', 'on-day': '31', 'on-month': '2', 'on-year': '2026' }, 'on', 'not a date'],
  ])('%s with %o is refused beside %s, and nothing is kept', async (id, wrong, field, says) => {
    const before = await small.count('paper_line')
    const { answer } = await typed(id, {
      [peg.enjoyment]: id === 'peg' && !wrong.helped ? '3' : '',
      ...wrong,
    })
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain(`href="#${field}"`)
    expect(page).toContain(says)
    expect(await small.count('paper_line')).toBe(before)
    await small.look('update concord.paper_sheet set cancelled_at = now() where typed_at is null')
  })

  test('H06 the same form again changes nothing, another under its key is refused', async () => {
    const { address, code } = await madeBy(small.rosa, { kind: 'measure peg' })
    const there = await openedBy(coordinator, code)
    const form = { ...key(), [peg.pain]: '7' }
    for (const _ of [1, 2])
      expect((await coordinator.post(there, form)).headers.get('location')).toBe('/paper/sent')
    expect((await coordinator.post(there, { ...form, [peg.pain]: '8' })).status).toBe(422)
    await settle(address, { 'do-measure': 'throw' })
  })
})

describe('confirmed by the person', () => {
  test('is kept from paper, scored by our rules, at the day on the sheet, with its helper', async () => {
    const all = { [peg.pain]: '7', [peg.enjoyment]: '5', [peg.activity]: '6' }
    const { address } = await typed('peg', { ...all, helped: 'yes' })
    const before = await count()
    const form = { ...key(), 'do-measure': 'keep', ...all, helped: 'yes' }
    for (const _ of [1, 2]) expect((await small.rosa.post(`${address}/settle`, form)).status).toBe(303)
    expect(await count()).toBe(before + 1)
    expect(await newest()).toMatchObject({
      ...{ instrument: 'peg', version: '1.0.0', source: 'paper', helped: true, goal_id: null },
      answers: { '75893-8': 7, '91145-3': 5, '91146-1': 6 },
    })
    const [row] = await small.look(
      `select s.shown from concord.measure_response r, jsonb_to_recordset(r.scores) as s(scale text, shown numeric)
       where r.source = 'paper' and s.scale = 'score' order by r.completed_at desc limit 1`,
    )
    expect(Number(row?.shown)).toBe(6)
    const [mark] = await small.look(
      `select section, changed from concord.paper_mark m where section = 'measures' and person_id = $1`,
      [small.rosaId],
    )
    expect(mark).toEqual({ section: 'measures', changed: false })
    expect(await plain(small.rosa.get(address))).toContain('Kept')
  })

  test('what is missing stays missing, what somebody would rather not say is no answer, and neither is zero', async () => {
    const said = { [peg.pain]: '0', [peg.enjoyment]: 'declined', [peg.activity]: '' }
    const { address } = await typed('peg', said)
    await settle(address, said)
    expect(await newest()).toMatchObject({
      answers: { '75893-8': 0, '91145-3': { declined: true } },
      scores: [],
      helped: false,
    })
  })

  test('an answer can be changed first, within what is asked', async () => {
    const { address } = await typed('phq-4', { 'a-69725-0': 'LA6569-3' })
    const wrong = await settle(address, { 'a-69725-0': '12' })
    expect(wrong.status).toBe(400)
    expect(await plain(wrong)).toContain('Choose one of the answers')
    await settle(address, { 'a-69725-0': 'LA6571-9' })
    expect(await newest()).toMatchObject({ instrument: 'phq-4', answers: { '69725-0': 'LA6571-9' } })
  })

  test('goal attainment is for one of their goals', async () => {
    const { address } = await typed('goal-attainment', { 'a-107334-5': 'LA34480-6' })
    const page = await plain(small.rosa.get(address))
    expect(page).toMatch(/Which of your goals is it about|You have no goal here yet/)
    for (const goal of ['', randomUUID(), 'none']) {
      const answer = await settle(address, { 'a-107334-5': 'LA34480-6', goal })
      expect(answer.status).toBe(400)
    }
    const [row] = await small.look(
      `select entry_id from concord.plan_entry where person_id = $1 and kind = 'goal' limit 1`,
      [small.rosaId],
    )
    if (row) {
      const goal = String(row.entry_id)
      expect((await settle(address, { 'a-107334-5': 'LA34480-6', goal })).status).toBe(303)
      expect(await newest()).toMatchObject({ instrument: 'goal-attainment', goal_id: goal })
    } else await settle(address, { 'do-measure': 'throw' })
  })

  test('a site’s own words stand on the sheet, before whoever types, and when it is checked after they are withdrawn', async () => {
    const words = {
      ...{ holder: 'The holder', reference: 'Letter', copyright: 'The notice', 'confirmed-by': 'Mina' },
      ...{ 'agreed-day': '4', 'agreed-month': '5', 'agreed-year': '2026' },
      'question-was-1': 'A made-up question of ours',
    }
    await admin.post('/service/measures/was/words', words)
    await admin.post('/service/measures/was/switch', { on: 'yes' })
    const { address, code } = await madeBy(small.rosa, { kind: 'measure was' })
    expect(await plain(small.rosa.get(`${address}/print`))).toContain('A made-up question of ours')
    const there = await openedBy(coordinator, code)
    await admin.post('/service/measures/was/words/withdraw')
    expect(await plain(coordinator.get(there))).toContain('A made-up question of ours')
    await coordinator.post(there, { ...key(), 'a-was-1': '8' })
    expect(await plain(small.rosa.get(address))).toContain('A made-up question of ours')
    expect((await settle(address, { 'a-was-1': '8' })).status).toBe(303)
    expect(await newest()).toMatchObject({ instrument: 'was', answers: { 'was-1': 8 } })
  })

  test('H04 is for its person alone', async () => {
    const { address } = await typed('peg', { [peg.pain]: '3' })
    for (const who of [small.ben, small.amira]) {
      expect((await who.get(address)).status).toBe(404)
      expect((await settle(address, { [peg.pain]: '3' }, who)).status).toBe(404)
    }
    await settle(address, { 'do-measure': 'throw' })
  })
})
