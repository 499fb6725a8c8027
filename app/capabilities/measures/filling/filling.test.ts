import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../../seeds/testing.ts'
import type { Fields } from '../../../testing.ts'

let service: SmallService
beforeAll(async () => {
  service = await smallService()
}, 60_000)
afterAll(() => service.close())
beforeEach(async () => {
  for (const table of ['measure_answer', 'measure_response', 'measure_choice', 'measure_skip'])
    await service.look(`delete from concord.${table} where person_id = any ($1)`, [
      [service.rosaId, service.benId],
    ])
})

const base = '/measures/fill/peg'
const [pain, enjoyment, activity] = ['a-75893-8', 'a-91145-3', 'a-91146-1'] as const
const all = { [pain]: '5', [enjoyment]: '6', [activity]: '7' }
const filled = (fields: Fields, response: string = randomUUID()) => ({
  ...{ key: randomUUID(), person: service.rosaId, response, go: '?at=review', 'device-at': '' },
  ...fields,
})
const send = (fields: Fields, response?: string, path = base) =>
  service.rosa.post(path, filled(fields, response))
const at = (answer: Response) => answer.headers.get('location') ?? ''
const page = async (path: string, who = service.rosa) => {
  const answer = await who.get(path)
  return { status: answer.status, text: await answer.text() }
}
const hidden = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g'))].map(([, value]) => value ?? '')
const responses = (personId = service.rosaId) =>
  service.look('select * from concord.measure_response where person_id = $1 order by started_at', [personId])
const answers = () =>
  service.look('select * from concord.measure_answer where person_id = $1 order by recorded_at, answer_id', [
    service.rosaId,
  ])
const audited = async (kind: string) =>
  (
    await service.look('select detail from concord.audit_event where person_id = $1 and kind = $2', [
      service.rosaId,
      kind,
    ])
  ).length

describe('filling in', () => {
  test('goes question by question, resumes where it stopped, and is finished with its score', async () => {
    const first = await page(base)
    expect(first.text).toContain('Question 1 of 3')
    expect(first.text).not.toMatch(/<input[^>]*\schecked/)
    const [response = ''] = hidden(first.text, 'response')
    expect(at(await send({ [pain]: '5', go: '?at=91145-3' }, response))).toBe(`${base}?at=91145-3`)
    expect(await responses()).toMatchObject([{ response_id: response, completed_at: null, scores: null }])
    const resumed = await page(base)
    expect(resumed.text).toMatch(/data-question="91145-3" data-now/)
    expect((await page('/measures')).text).toContain('You have begun')
    expect((await page('/today')).text).toContain('It waits where you stopped')
    const after = hidden(resumed.text, 'after')
    await send({ ...all, after }, response)
    const review = await page(`${base}?at=review`)
    expect(review.text).toContain('Check your answers')
    const done = await send({ go: 'finish', helped: 'yes' }, response)
    expect(at(done)).toBe(`/measures/filled/${response}`)
    expect(await responses()).toMatchObject([
      {
        answers: { '75893-8': 5, '91145-3': 6, '91146-1': 7 },
        scores: expect.arrayContaining([{ scale: 'score', value: 6, shown: 6, prorated: false, stoodIn: 0 }]),
        helped: true,
        source: 'screen',
        version: '1.0.0',
      },
    ])
    const finished = await page(at(done))
    expect(finished.text).toContain('Score: 6')
    expect(finished.text).toContain('Less than 1 point is too small to tell')
    expect(finished.text).toContain('Somebody helped')
    expect(finished.text).not.toMatch(/severe|moderate|mild|minimal/i)
    expect(await audited('measure-finished')).toBeGreaterThan(0)
  })

  test('keeps every answer that was changed on the way; the newest stands', async () => {
    const id = randomUUID()
    await send({ [pain]: '5' }, id)
    for (const value of ['6', '7']) {
      const { text } = await page(`${base}?at=75893-8`)
      await send({ [pain]: value, after: hidden(text, 'after') }, id)
    }
    expect((await answers()).map(({ value }) => value)).toEqual([5, 6, 7])
    await send({ go: 'finish' }, id)
    expect(await responses()).toMatchObject([{ answers: { '75893-8': 7 }, scores: [] }])
    expect((await page(`/measures/filled/${id}`)).text).toContain('There is no score')
  })

  test('“I’d rather not say” is an answer of its own, and never nought', async () => {
    const id = randomUUID()
    await send({ ...all, [activity]: 'declined', go: 'finish' }, id)
    expect(await responses()).toMatchObject([{ answers: { '91146-1': { declined: true } }, scores: [] }])
    expect((await page(`/measures/filled/${id}`)).text).toContain('I’d rather not say')
  })

  test('what cannot be an answer is told beside its question, and all that was chosen stays', async () => {
    for (const wrong of ['11', '-1', '5.5', 'many']) {
      const answer = await send({ ...all, [enjoyment]: wrong })
      const text = await answer.text()
      expect(answer.status).toBe(400)
      expect(text).toContain('Choose one of the answers.')
      expect(text).toMatch(/name="a-75893-8" value="5"[^>]*checked/)
    }
    for (const [field, value] of [
      ['a-sleep', '3'],
      ['go', 'https://elsewhere.example'],
    ] as const)
      expect((await send({ ...all, [field]: value })).status).toBeGreaterThanOrEqual(400)
    expect(await responses()).toEqual([])
  })

  test('a choice is scored by its number and kept by its code', async () => {
    const path = '/measures/fill/phq-4'
    const { text } = await page(path)
    const names = [...new Set([...text.matchAll(/name="(a-[^"]+)"/g)].map(([, name]) => name ?? ''))]
    await send(
      Object.fromEntries([...names.map((name) => [name, 'LA6570-1']), ['go', 'finish']]),
      undefined,
      path,
    )
    const [row] = await responses()
    expect(Object.values(row?.answers ?? {})).toEqual(names.map(() => 'LA6570-1'))
    expect(row?.scores).toContainEqual(expect.objectContaining({ scale: 'score', shown: 8 }))
  })

  test('leafing through begins nothing', async () => {
    expect(at(await send({}))).toBe(`${base}?at=review`)
    expect(await responses()).toEqual([])
  })
})

describe('sent again and from two places', () => {
  test('H06 a form counts once, and the same key with other answers is refused', async () => {
    const form = filled(all)
    const sent = [await service.rosa.post(base, form), await service.rosa.post(base, form)]
    expect(sent.map(at)).toEqual([`${base}?at=review`, `${base}?at=review`])
    expect(await answers()).toHaveLength(3)
    expect((await service.rosa.post(base, { ...form, [pain]: '9' })).status).toBe(422)
  })

  test('H08 two devices that begin at once go on with one, and both answers are there to choose from', async () => {
    const [phone, desk] = [randomUUID(), randomUUID()]
    await Promise.all([send({ [pain]: '4' }, phone), send({ [pain]: '7', [enjoyment]: '3' }, desk)])
    expect(await responses()).toHaveLength(1)
    expect(await answers()).toHaveLength(3)
    const { text } = await page(`${base}?at=75893-8`)
    expect(text).toContain('You gave two answers, on two devices')
    expect(text).not.toMatch(/name="a-75893-8"[^>]*checked/)
    await send({ [pain]: '4', after: hidden(text, 'after') }, phone)
    expect((await page(`${base}?at=review`)).text).not.toContain('on another device')
    const [one] = await responses()
    await send({ go: 'finish' }, String(one?.response_id))
    expect(await responses()).toMatchObject([{ answers: { '75893-8': 4, '91145-3': 3 } }])
  })

  test('H05 a replay is told that it is kept, and what comes after the end is kept and changes nothing', async () => {
    const id = randomUUID()
    await send({ ...all, go: 'finish' }, id)
    const late = filled({ [pain]: '9', 'device-at': '2026-01-02T10:00:00Z' }, id)
    const answer = await service.rosa.post(base, late, { 'x-concord-replay': '1' })
    expect([answer.status, (await answer.json()).location]).toEqual([201, `/measures/filled/${id}`])
    expect(await responses()).toMatchObject([{ answers: { '75893-8': 5 } }])
    const { text } = await page(`/measures/filled/${id}`)
    expect(text).toContain('came later, from another device')
  })

  test('a device whose person is not signed in any more is told so', async () => {
    const form = filled(all)
    const replay = { 'x-concord-replay': '1' }
    expect((await service.ben.post(base, form, replay)).status).toBe(401)
    expect((await service.stranger().post(base, form, replay)).status).toBe(401)
    expect((await service.amira.post(base, form)).status).toBe(404)
    expect(await responses()).toEqual([])
  })
})

describe('putting right', () => {
  test('makes a new one in the place of the old, which stays as it was', async () => {
    const id = randomUUID()
    await send({ ...all, go: 'finish' }, id)
    const begun = await service.rosa.post(`/measures/filled/${id}/correct`, { key: randomUUID() })
    expect(at(begun)).toBe(`/measures/correct/${id}`)
    const { text } = await page(`/measures/correct/${id}?at=all`)
    expect(text).toMatch(/name="a-91146-1" value="7"[^>]*checked/)
    const [response = ''] = hidden(text, 'response')
    const fields = { ...all, [activity]: '2', after: hidden(text, 'after'), go: 'finish' }
    await send(fields, response, `/measures/correct/${id}`)
    const rows = await responses()
    expect(rows).toMatchObject([
      { response_id: id, answers: { '91146-1': 7 }, amended_at: expect.any(Date) },
      { response_id: response, amends: id, answers: { '91146-1': 2, '75893-8': 5 } },
    ])
    expect(rows[1]?.answered_on).toEqual(rows[0]?.answered_on)
    expect((await page(`/measures/filled/${id}`)).text).toContain('You put this right later')
    expect((await service.rosa.post(`/measures/filled/${id}/correct`, { key: randomUUID() })).status).toBe(
      404,
    )
  })

  test('is for whoever filled it in; nobody else learns that it is there', async () => {
    const id = randomUUID()
    await send({ ...all, go: 'finish' }, id)
    for (const who of [service.ben, service.amira]) {
      expect((await page(`/measures/filled/${id}`, who)).status).toBe(404)
      expect((await who.post(`/measures/filled/${id}/correct`, { key: randomUUID() })).status).toBe(404)
    }
  })

  test('what is finished cannot be changed, whoever writes', async () => {
    const id = randomUUID()
    await send({ ...all, go: 'finish' }, id)
    await expect(
      service.look(`update concord.measure_response set answers = '{}' where response_id = $1`, [id]),
    ).rejects.toThrow('stays as it is')
  })
})
