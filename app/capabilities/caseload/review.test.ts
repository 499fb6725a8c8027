import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const rosa = () => `/people/${small.rosaId}`
const text = async (path: string, who = small.amira) =>
  (await (await who.get(path)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const marks = (more = 'true') =>
  small.look(`select * from concord.review_mark where person_id = $1 and ${more}`, [small.rosaId])
const checkIn = (words: string) =>
  small.rosa.post('/check-in', { key: randomUUID(), person: small.rosaId, life: '2', 'went-well': words })

describe('marking a person as reviewed', () => {
  test('of somebody who shares nothing answers as for somebody who is not there, and marks nothing', async () => {
    const before = (await marks()).length
    for (const id of [small.benId, randomUUID(), 'nonsense'])
      for (const path of ['reviewed', 'reviewed/undo'])
        expect((await small.amira.post(`/people/${id}/${path}`)).status).toBe(404)
    for (const path of ['reviewed', 'reviewed/undo']) {
      expect((await small.ben.post(`${rosa()}/${path}`)).status).toBe(404)
      expect((await small.rosa.post(`${rosa()}/${path}`)).status).toBe(404)
      expect((await small.stranger().post(`${rosa()}/${path}`)).headers.get('location')).toMatch(/^\/sign-in/)
    }
    expect((await marks()).length).toBe(before)
  })

  test('many times at once leaves one mark in force, and the person sees who and when', async () => {
    await Promise.all(Array.from({ length: 5 }, () => small.amira.post(`${rosa()}/reviewed`)))
    expect(await marks('undone_at is null')).toHaveLength(1)
    expect(await text('/access-log', small.rosa)).toContain('Amira Patel marked what you shared as read.')
  })

  test('H12 lapses visibly when something newer arrives, and holds nothing back', async () => {
    await small.amira.post(`${rosa()}/reviewed`)
    const held = await text(rosa())
    expect(held).toMatch(/Nothing (new|has changed)|nothing new/i)
    await checkIn('Walked to the gate.')
    const lapsed = await text(rosa())
    expect(lapsed).toContain('Walked to the gate.')
    expect(lapsed).not.toMatch(/Nothing has changed|nothing new/i)
    expect(lapsed).toContain('Something new arrived after your review')
    await small.amira.post(`${rosa()}/reviewed`)
    expect(await marks('undone_at is null')).toHaveLength(1)
  })

  test('H12 taken back twice is taken back once; what came before stays in the history', async () => {
    const all = (await marks()).length
    expect((await small.amira.post(`${rosa()}/reviewed/undo`)).status).toBe(303)
    expect((await small.amira.post(`${rosa()}/reviewed/undo`)).status).toBe(303)
    expect(await marks('undone_at is null')).toEqual([])
    expect((await marks()).length).toBe(all)
    const undone = await small.look(
      "select 1 from concord.audit_event where person_id = $1 and kind = 'review-undone'",
      [small.rosaId],
    )
    expect(undone).toHaveLength(1)
  })
})
