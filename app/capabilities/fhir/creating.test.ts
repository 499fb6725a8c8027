import { randomUUID } from 'node:crypto'
import type { Bundle, OperationOutcome, Resource } from 'fhir/r4'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { origin } from '../../testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

type Headers = Record<string, string>

describe('a response that is sent', () => {
  const response = (changed: object = {}) => ({
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'https://concord.example/fhir/Questionnaire/check-in',
    status: 'completed',
    identifier: { system: 'urn:app', value: randomUUID() },
    subject: { reference: `Patient/${small.rosaId}` },
    authored: '2026-11-01T10:00:00Z',
    item: [
      { linkId: 'life', answer: [{ valueCoding: { code: 'life-4' } }] },
      { linkId: 'pain', answer: [{ valueInteger: 3 }] },
      { linkId: 'went-well', answer: [{ valueString: '  A walk.\r\nA swim.' }] },
      { linkId: 'note', answer: [{ valueString: 'Sent by an app.' }] },
    ],
    ...changed,
  })
  const send = (body: object, headers: Headers = {}, who = small.rosa) =>
    who.send('/fhir/QuestionnaireResponse', {
      method: 'POST',
      headers: { origin, 'content-type': 'application/fhir+json', ...headers },
      body: JSON.stringify(body),
    })

  test('H06 is kept once as a check-in, and answers with where it stands', async () => {
    const before = await small.count('check_in')
    const body = response()
    const first = await send(body)
    expect(first.status).toBe(201)
    const location = first.headers.get('location') ?? ''
    const kept = (await first.json()) as Resource
    expect(location).toBe(`${origin}/fhir/QuestionnaireResponse/${kept.id}`)
    const read = await small.rosa.get(location.replace(origin, ''))
    expect(read.headers.get('etag')).toBe(first.headers.get('etag'))
    const again = await send(body)
    expect([again.status, again.headers.get('location')]).toEqual([200, location])
    const other = await send({
      ...body,
      item: [{ linkId: 'life', answer: [{ valueCoding: { code: 'life-1' } }] }],
    })
    expect(other.status).toBe(422)
    expect(await small.count('check_in')).toBe(before + 1)
  })

  test('answers to an instrument are kept and scored by our own rules', async () => {
    const answer = (value: number) => [{ valueInteger: value }]
    const definition = (await (
      await small.rosa.get('/fhir/Questionnaire?url=https://concord.example/fhir/Questionnaire/peg')
    ).json()) as Bundle
    const questionnaire = definition.entry?.[0]?.resource as { item?: { linkId: string }[]; url?: string }
    const peg = response({
      questionnaire: questionnaire.url,
      item: questionnaire.item?.map(({ linkId }) => ({ linkId, answer: answer(4) })),
    })
    const first = await send(peg)
    expect([first.status, (await first.clone().text()).slice(0, 300)]).toEqual([201, expect.any(String)])
    expect((await send(peg)).headers.get('location')).toBe(first.headers.get('location'))
    expect((await send(peg)).status).toBe(200)
  })

  test.each([
    ['of somebody else', () => response({ subject: { reference: `Patient/${small.benId}` } }), 422],
    ['of nobody', () => response({ subject: { reference: `Patient/${randomUUID()}` } }), 422],
    ['of another questionnaire', () => response({ questionnaire: 'https://elsewhere.example/q' }), 422],
    [
      'with an answer that is none',
      () => response({ item: [{ linkId: 'life', answer: [{ valueInteger: 9 }] }] }),
      422,
    ],
    [
      'with a number out of range',
      () =>
        response({
          item: [
            { linkId: 'life', answer: [{ valueCoding: { code: 'life-1' } }] },
            { linkId: 'pain', answer: [{ valueInteger: 11 }] },
          ],
        }),
      422,
    ],
    ['that is not finished', () => response({ status: 'in-progress' }), 422],
    ['without a subject', () => response({ subject: undefined }), 422],
  ])('%s changes nothing and says why', async (_, body, status) => {
    const before = [await small.count('check_in'), await small.count('measure_response')]
    const answer = await send(body())
    expect(answer.status).toBe(status)
    expect(((await answer.json()) as OperationOutcome).issue[0]?.expression?.[0]).toMatch(
      /^QuestionnaireResponse/,
    )
    expect([await small.count('check_in'), await small.count('measure_response')]).toEqual(before)
  })

  test('from another site, by a professional or by nobody is refused', async () => {
    expect((await send(response(), { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await send(response(), {}, small.amira)).status).toBe(403)
    expect((await send(response(), {}, small.stranger())).status).toBe(401)
    expect((await send(response(), { 'content-type': 'text/plain' })).status).toBe(415)
  })
})
