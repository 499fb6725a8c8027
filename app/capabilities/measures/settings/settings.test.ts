import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../../seeds/testing.ts'
import { adminsOf, asAsked, offeredTo, plain, pseq2 } from './testing.ts'

let small: SmallService
let admin: SmallService['rosa']
let other: SmallService['rosa']
beforeAll(async () => {
  small = await smallService()
  ;({ admin, other } = await adminsOf(small))
}, 60_000)
afterAll(() => small.close())

const root = '/service/measures'
const openIds = ['goal-attainment', 'nrs-average', 'peg', 'phq-4']
const mina = {
  name: 'Mina Okafor',
  role: 'Nurse',
  'read-within': 'within two working days',
  phone: '020 7946 0018',
}
const ids = async (email: string) => (await offeredTo(small, `${email}@demo.example`)).map(({ id }) => id)
const events = async () =>
  (
    await small.look(
      `select kind from concord.service_audit_event where kind like 'measure%' order by seq desc limit 6`,
    )
  ).map(({ kind }) => kind)
const questionsOn = async (page: Promise<Response>) =>
  (await (await page).text()).match(/<fieldset.*?<\/fieldset>/gs)
const turn = (id: string, on: 'yes' | 'no', who = admin) => who.post(`${root}/${id}/switch`, { on })

describe('an administrator', () => {
  test('sees each instrument in plain words, and that no clinician has reviewed it', async () => {
    const list = await plain(admin.get(root))
    for (const said of ['PEG: pain', 'PHQ-9', 'Off: nobody is named', 'Off: the words are not here'])
      expect(list).toContain(said)
    const page = await plain(admin.get(`${root}/phq-9`))
    expect(page).toContain('Pfizer')
    expect(page).toContain('HL7/pco-ig')
    expect(page).toContain('No clinician has reviewed this')
    expect(page).toContain('Help now is shown to everybody who opens it')
    expect(await plain(admin.get(`${root}/pgic`))).toContain('was seen on a page and in no file')
  })

  test('turns an open one off and on; the same again changes nothing', async () => {
    expect(await ids('rosa')).toEqual(openIds)
    for (const _ of [1, 2]) expect((await turn('peg', 'no')).status).toBe(303)
    expect(await ids('rosa')).not.toContain('peg')
    expect((await events()).filter((kind) => kind === 'measure-off')).toHaveLength(1)
    await turn('peg', 'yes')
    expect(await ids('rosa')).toEqual(openIds)
    expect(await plain(admin.get(`${root}/peg`))).toMatch(/Turned on by .* Turned off by/)
  })

  test('somebody without any service has the open ones, whatever a service says', async () => {
    await turn('phq-4', 'no')
    expect(await ids('ben')).toEqual(openIds)
    await turn('phq-4', 'yes')
  })

  test('turns all off for the service, and for everybody', async () => {
    await admin.post(`${root}/switch`, { on: 'no' })
    expect(await ids('rosa')).toEqual([])
    expect(await ids('ben')).toEqual(openIds)
    await admin.post(`${root}/switch`, { on: 'yes' })
    for (const _ of [1, 2]) await admin.post(`${root}/everywhere`, { on: 'no' })
    expect(await ids('rosa')).toEqual([])
    expect(await ids('ben')).toEqual([])
    expect(await plain(admin.get(root))).toContain('Measures are off for everybody')
    await admin.post(`${root}/everywhere`, { on: 'yes' })
    expect(await ids('rosa')).toEqual(openIds)
    expect(await events()).toEqual([
      'measures-on-everywhere',
      'measures-off-everywhere',
      'measure-on',
      'measure-off',
      'measure-on',
      'measure-off',
    ])
  })
})

describe('H01 who acts on answers', () => {
  test('is named before PHQ-9 can be turned on, and is given to whoever is asked', async () => {
    expect((await turn('phq-9', 'yes')).status).toBe(303)
    expect(await ids('rosa')).not.toContain('phq-9')
    expect((await admin.post(`${root}/phq-9/who`, mina)).status).toBe(303)
    expect(await ids('rosa')).not.toContain('phq-9')
    await turn('phq-9', 'yes')
    const offered = (await offeredTo(small, 'rosa@demo.example')).find(({ id }) => id === 'phq-9')
    expect(offered).toMatchObject({ version: '1.0.0', helpNow: true })
    expect(offered?.acts).toMatchObject([
      { name: 'Mina Okafor', role: 'Nurse', readWithin: 'within two working days', phone: '020 7946 0018' },
    ])
    expect(offered?.acts[0]?.service).not.toBe('')
    expect(await ids('ben')).not.toContain('phq-9')
  })

  test('once nobody does it is off at once, and naming somebody again turns nothing on', async () => {
    for (const _ of [1, 2]) expect((await admin.post(`${root}/phq-9/who/end`)).status).toBe(303)
    expect(await ids('rosa')).not.toContain('phq-9')
    await admin.post(`${root}/phq-9/who`, mina)
    expect(await ids('rosa')).not.toContain('phq-9')
  })

  test.each([
    [{ name: ' ' }, 'Write something here'],
    [{ role: '' }, 'Write something here'],
    [{ 'read-within': 'x'.repeat(161) }, 'fewer than 160'],
    [{ phone: 'call me' }, 'Write a phone number'],
  ])('with %o says so beside the field, keeps what was typed, and changes nothing', async (wrong, says) => {
    const before = await small.count('site_instrument_actor')
    const answer = await admin.post(`${root}/gad-7/who`, { ...mina, ...wrong })
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain(says)
    expect(page).toContain(Object.values({ ...mina, ...wrong })[0])
    expect(await small.count('site_instrument_actor')).toBe(before)
  })

  test('is asked for those two alone', async () => {
    for (const id of ['peg', 'pgic', 'nothing'])
      for (const there of [admin.get(`${root}/${id}/who`), admin.post(`${root}/${id}/who`, mina)])
        expect((await there).status).toBe(404)
  })
})

describe('a site’s own words', () => {
  test('are looked at, then turned on, then asked; other words turn it off', async () => {
    const saved = await admin.post(`${root}/pseq-2/words`, pseq2)
    expect(saved.headers.get('location')).toBe(`${root}/pseq-2/preview`)
    const preview = await plain(admin.get(`${root}/pseq-2/preview`))
    expect(preview).toContain('First made-up question')
    expect(preview).toContain('6: Wholly sure')
    expect(preview).toContain('I’d rather not say')
    expect(await ids('rosa')).not.toContain('pseq-2')
    await turn('pseq-2', 'yes')
    const asked = await questionsOn(small.rosa.get('/measures/fill/pseq-2?at=all'))
    expect(asked).toHaveLength(2)
    expect(await questionsOn(admin.get(`${root}/pseq-2/preview`))).toEqual(asked)
    const offered = (await offeredTo(small, 'rosa@demo.example')).find(({ id }) => id === 'pseq-2')
    expect(offered?.version).toMatch(/^site:[0-9a-f-]{36}$/)
    expect(offered?.questionnaire).toMatchObject({ status: 'active', copyright: 'The notice' })
    expect(offered?.questionnaire.item[1]?.item?.map(({ text }) => text)).toEqual([
      'Not sure at all',
      'Wholly sure',
    ])
    expect(await plain(admin.get(`${root}/pseq-2`))).toContain('Checked by Mina Okafor, lead')
    // The same again changes nothing.
    await admin.post(`${root}/pseq-2/words`, pseq2)
    expect(await ids('rosa')).toContain('pseq-2')
    await admin.post(`${root}/pseq-2/words`, { ...pseq2, 'question-pseq-2-2': 'Otherwise' })
    expect(await ids('rosa')).not.toContain('pseq-2')
    expect(await ids('ben')).not.toContain('pseq-2')
  })

  test('withdrawn, they are asked no more, and whoever was asked in them still reads them', async () => {
    await turn('pseq-2', 'yes')
    const version = (await offeredTo(small, 'rosa@demo.example')).find(({ id }) => id === 'pseq-2')?.version
    await small.look(
      `insert into concord.measure_response (person_id, response_id, instrument, version, source, started_at,
         answered_on, completed_at, answers) values ($1, uuidv7(), 'pseq-2', $2, 'screen', now(), now(), now(), '{}')`,
      [small.rosaId, version],
    )
    for (const _ of [1, 2]) expect((await admin.post(`${root}/pseq-2/words/withdraw`)).status).toBe(303)
    expect(await ids('rosa')).not.toContain('pseq-2')
    expect((await admin.get(`${root}/pseq-2/preview`)).status).toBe(404)
    const [asked, unasked] = [
      await asAsked(small, 'rosa@demo.example', 'pseq-2', String(version)),
      await asAsked(small, 'ben@demo.example', 'pseq-2', String(version)),
    ]
    expect(asked?.item[1]?.text).toBe('Otherwise')
    expect(unasked?.item[1]?.text).toBeUndefined()
  })

  test.each([
    [{ holder: '' }, 'holder'],
    [{ reference: ' ' }, 'reference'],
    [{ copyright: '' }, 'copyright'],
    [{ 'confirmed-by': '' }, 'confirmed-by'],
    [{ 'agreed-month': '13' }, 'agreed'],
    [{ 'agreed-year': '2999' }, 'agreed'],
    [{ 'question-pseq-2-2': ' ' }, 'question-pseq-2-2'],
    [{ 'question-pseq-2-2': 'x'.repeat(601) }, 'question-pseq-2-2'],
    [{ 'answer-pseq-2-1-6': '' }, 'answer-pseq-2-1-0'],
  ])('with %o leads to the field, keeps the rest, and changes nothing', async (wrong, field) => {
    const before = await small.count('site_instrument_text')
    const answer = await admin.post(`${root}/pseq-2/words`, { ...pseq2, ...wrong })
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain(`href="#${field}"`)
    expect(page).toContain('First made-up question')
    expect(await small.count('site_instrument_text')).toBe(before)
  })

  test('every gated pack takes words for all that it asks, and no other pack takes any', async () => {
    const page = await (await admin.get(`${root}/care/words`)).text()
    expect(page).toContain('name="answer-care-10-na"')
    const care = Object.fromEntries(
      [...page.matchAll(/name="((?:question|answer)-care-[^"]+)"/g)].map(([, name]) => [String(name), 'W']),
    )
    const first = Object.fromEntries(
      Object.entries(care).filter(
        ([name]) => name.startsWith('question') || name.startsWith('answer-care-1-'),
      ),
    )
    const { holder, reference, copyright } = pseq2
    const head = { holder, reference, copyright, 'confirmed-by': 'M' }
    const day = { 'agreed-day': '4', 'agreed-month': '5', 'agreed-year': '2026' }
    expect((await admin.post(`${root}/care/words`, { ...head, ...day, ...first })).status).toBe(303)
    for (const id of ['peg', 'phq-9'])
      expect((await admin.post(`${root}/${id}/words`, pseq2)).status).toBe(404)
  })
})

describe('nobody else', () => {
  test.each(['coordinator', 'lead', 'professional', 'reviewer'])('a %s finds nothing here', async (role) => {
    const [row] = await small.look(
      'select account_id, membership_id from concord.membership where role = $1 limit 1',
      [role],
    )
    const who = await small.visitor(String(row?.account_id), String(row?.membership_id))
    for (const there of [root, `${root}/peg`, `${root}/phq-9/who`])
      expect((await who.get(there)).status).toBe(404)
    expect((await turn('peg', 'no', who)).status).toBe(404)
    expect((await who.post(`${root}/everywhere`, { on: 'no' })).status).toBe(404)
  })

  test('another service’s administrator sees their own settings, and changes nothing of ours', async () => {
    await turn('peg', 'no', other)
    await other.post(`${root}/gad-7/who`, mina)
    await other.post(`${root}/switch`, { on: 'no' })
    expect(await ids('rosa')).toContain('peg')
    expect(await plain(admin.get(`${root}/gad-7`))).toContain('Nobody is named')
    expect(await plain(other.get(`${root}/phq-9`))).toContain('Nobody is named')
  })

  test('what is not a choice is refused', async () => {
    for (const there of [`${root}/switch`, `${root}/everywhere`, `${root}/peg/switch`])
      expect((await admin.post(there, { on: 'perhaps' })).status).toBe(422)
  })
})
