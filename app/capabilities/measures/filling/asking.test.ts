import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../../seeds/testing.ts'

let service: SmallService
beforeAll(async () => {
  service = await smallService()
}, 60_000)
afterAll(() => service.close())
beforeEach(async () => {
  for (const table of ['measure_answer', 'measure_response', 'measure_choice', 'measure_skip'])
    await service.look(`delete from concord.${table} where person_id = $1`, [service.rosaId])
})

const pain = 'a-75893-8'
const begin = () =>
  service.rosa.post('/measures/fill/peg', {
    ...{ key: randomUUID(), person: service.rosaId, response: randomUUID(), go: '?at=review' },
    [pain]: '5',
  })
const at = (answer: Response) => answer.headers.get('location') ?? ''
const page = async (path: string, who = service.rosa) => {
  const answer = await who.get(path)
  return { status: answer.status, text: await answer.text() }
}
const mine = (table: string) =>
  service.look(`select * from concord.${table} where person_id = $1`, [service.rosaId])

describe('being asked', () => {
  test('“not this time” puts it away, and it is not asked again now', async () => {
    await begin()
    expect((await page('/today')).text).toContain('It waits where you stopped')
    const skip = { key: randomUUID(), instrument: 'peg', goal: '' }
    expect(at(await service.rosa.post('/measures/not-now', skip))).toBe('/measures')
    expect(await mine('measure_response')).toMatchObject([{ left_at: expect.any(Date), completed_at: null }])
    const { text } = await page('/measures')
    expect(text.match(/href="\/measures\/fill\/peg"/g)).toHaveLength(1)
    expect(text).toContain('More, for any time')
    await service.rosa.post('/measures/not-now', skip)
    expect(
      await service.look('select 1 from concord.measure_skip where person_id = $1', [service.rosaId]),
    ).toHaveLength(1)
  })

  test('a break asks for nothing until it is ended, and says so', async () => {
    const wrong = {
      key: randomUUID(),
      length: 'date',
      'until-day': '31',
      'until-month': '2',
      'until-year': '2031',
    }
    const refused = await service.rosa.post('/measures/break', wrong)
    expect(refused.status).toBe(400)
    const told = await refused.text()
    expect(told).toContain('Write a day')
    expect(told).toContain('value="31"')
    expect(
      await (
        await service.rosa.post('/measures/break', { ...wrong, 'until-year': '2001', 'until-day': '3' })
      ).text(),
    ).toContain('not over yet')
    expect((await service.rosa.post('/measures/break', { key: randomUUID() })).status).toBe(400)
    await service.rosa.post('/measures/break', { key: randomUUID(), length: 'open', 'until-day': '' })
    const resting = await page('/measures')
    expect(resting.text).toContain('You are taking a break')
    expect(resting.text).not.toContain('There to fill in')
    expect((await page('/today')).text).not.toContain('A few questions, if you like')
    await service.rosa.post('/measures/break/end')
    expect((await page('/measures')).text).toContain('There to fill in')
    expect((await page('/today')).text).toContain('A few questions, if you like')
  })

  test('the short weekly one is a choice; two choices at once leave one that stands', async () => {
    expect((await page('/measures')).text).toContain('Ask me each week')
    await Promise.all(
      ['yes', 'yes'].map((weekly) => service.rosa.post('/measures/weekly', { key: randomUUID(), weekly })),
    )
    expect((await page('/measures')).text).toContain('Stop asking each week')
    const rows = await service.look('select superseded_at from concord.measure_choice where person_id = $1', [
      service.rosaId,
    ])
    expect(rows.filter(({ superseded_at }) => superseded_at === null)).toHaveLength(1)
    expect((await service.rosa.post('/measures/weekly', { key: randomUUID(), weekly: 'often' })).status).toBe(
      400,
    )
  })

  test('PHQ-9 and GAD-7 are not there until a service names who acts on answers', async () => {
    for (const name of ['phq-9', 'gad-7', 'care', 'nothing'])
      expect((await page(`/measures/fill/${name}`)).status).toBe(404)
  })
})

test('H01 help now stands before and after PHQ-9, whatever is answered, and who acts is named', async () => {
  const [admin] = await service.look(`select * from concord.membership where role = 'admin' limit 1`)
  const by = [admin?.service_id, admin?.membership_id]
  await service.look(
    `insert into concord.site_instrument values ($1, uuidv7(), 'phq-9', true, $2, now(), null, null)`,
    by,
  )
  await service.look(
    `insert into concord.site_instrument_actor
     values ($1, uuidv7(), 'phq-9', 'Ada Quill', 'nurse', 'within two working days', '01632 960 001', $2, now())`,
    by,
  )
  const path = '/measures/fill/phq-9'
  for (const option of ['LA6568-5', 'LA6571-9', 'declined']) {
    const { text } = await page(`${path}?at=all`)
    const names = [...new Set([...text.matchAll(/name="(a-[^"]+)"/g)].map(([, name]) => name ?? ''))]
    expect(names).toHaveLength(10)
    const chosen = names.map((name) => [name, option])
    chosen[9] = [names[9] ?? '', 'declined']
    const done = await service.rosa.post(path, {
      ...{ key: randomUUID(), person: service.rosaId, response: randomUUID(), go: 'finish' },
      ...Object.fromEntries(chosen),
    })
    const finished = await page(at(done))
    for (const words of [text, finished.text]) expect(words).toContain('If you need help now')
    expect(text).toContain('Ada Quill (nurse,')
  }
  expect((await page(path, service.ben)).status).toBe(404)
})

test('who will see it is said where it is filled in', async () => {
  expect((await page('/measures/fill/peg')).text).toContain('Only you can read your answers')
  await service.look(`insert into concord.measure_shown values ($1, uuidv7(), 'peg', now(), now(), null)`, [
    service.rosaId,
  ])
  expect((await page('/measures/fill/peg')).text).toContain('You chose to show this one')
  expect((await page('/measures/fill/phq-4')).text).toContain('Only you can read your answers')
})

test('a device can go on with what was begun', async () => {
  await begin()
  const here = await (await service.rosa.get('/offline/mine.json')).json()
  const [given] = await mine('measure_answer')
  expect(here.measures.begun).toEqual([
    expect.objectContaining({ instrument: 'peg', typed: { [pain]: ['5'] }, after: [given?.answer_id] }),
  ])
  const kept = await page('/offline/measures/phq-9', service.stranger())
  expect(kept.text).toContain('If you need help now')
  expect((await page('/offline/measures/pgic', service.stranger())).status).toBe(404)
})
