import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const choices = (changed: Record<string, string | string[]> = {}) => ({
  with: `professional:${small.amiraId}`,
  section: ['story', 'goals-and-plan'],
  length: '4-weeks',
  earlier: 'no',
  ...changed,
})
const query = (fields: Record<string, string | string[]>) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([k, v]) => [v].flat().map((each) => [k, each])),
  ).toString()
const mainText = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const brief = async () => small.amira.get(`/people/${small.rosaId}`)
const openGrants = () =>
  small.look('select grant_id from concord.sharing_grant where person_id = $1 and ended_at is null', [
    small.rosaId,
  ])

describe('sharing', () => {
  test.each([
    [{ with: '' }, 'Choose who'],
    [{ with: 'professional:everyone' }, 'Choose who'],
    [{ with: `professional:${randomUUID()}` }, 'Choose who'],
    [{ section: [] }, 'at least one part'],
    [{ section: ['everything'] }, 'could not read|at least one part'],
    [{ length: '' }, 'for how long'],
    [{ earlier: '' }, 'one of the two'],
    [{ length: 'date' }, 'day, month and year'],
    [{ length: 'date', 'until-day': '31', 'until-month': '2', 'until-year': '2027' }, 'day, month and year'],
    [{ length: 'date', 'until-day': '1', 'until-month': '1', 'until-year': '2020' }, 'after today'],
    [{ length: 'date', 'until-day': '1', 'until-month': '1', 'until-year': '2190' }, '12 months at most'],
  ])('with %o comes back with what to do, and shares nothing', async (wrong, words) => {
    const before = await small.count('sharing_grant')
    const preview = await small.rosa.get(`/sharing/preview?${query(choices(wrong))}`)
    expect(preview.status).toBe(303)
    const form = await small.rosa.get(preview.headers.get('location') ?? '')
    expect(form.status).toBe(400)
    expect(await form.text()).toMatch(new RegExp(words))
    const sent = await small.rosa.post('/sharing', { key: randomUUID(), ...choices(wrong) })
    expect(sent.status).toBe(303)
    expect(sent.headers.get('location')).toContain('/sharing/new?')
    expect(await small.count('sharing_grant')).toBe(before)
  })

  test('H12 the preview shows what the professional then sees, to the word', async () => {
    const asked = choices({ section: ['story'] })
    const preview = mainText(await (await small.rosa.get(`/sharing/preview?${query(asked)}`)).text())
    await small.rosa.post('/sharing/end', { grant: (await openGrants()).map((row) => String(row.grant_id)) })
    expect((await brief()).status).toBe(404)
    const key = randomUUID()
    expect((await small.rosa.post('/sharing', { key, ...asked })).headers.get('location')).toBe('/sharing')
    expect((await small.rosa.post('/sharing', { key, ...asked })).headers.get('location')).toBe('/sharing')
    expect(await openGrants()).toHaveLength(1)
    const seen = mainText(await (await brief()).text())
    const part = (text: string) =>
      text.slice(text.indexOf('You see part of the picture'), text.indexOf('things are fine.'))
    expect(part(seen)).toBe(part(preview))
    expect(seen).toContain('Please ask before you touch my arm.')
    expect(seen).not.toContain('My garden.')
    expect(seen).toContain('You see part of the picture')
  })

  test('forward from now hides earlier check-ins, and shows the next one', async () => {
    await small.rosa.post('/sharing', { key: randomUUID(), ...choices({ section: ['check-ins'] }) })
    expect(await (await brief()).text()).not.toContain('Planted beans.')
    await small.rosa.post('/check-in', {
      key: randomUUID(),
      person: small.rosaId,
      life: '4',
      'went-well': 'New leaves.',
    })
    expect(await (await brief()).text()).toContain('New leaves.')
  })

  test('the person sees who opened what, and that it was read', async () => {
    await brief()
    await small.amira.post(`/people/${small.rosaId}/reviewed`, {})
    const log = mainText(await (await small.rosa.get('/access-log')).text())
    expect(log).toMatch(/Amira Patel opened “My story/)
    expect(log).toContain('Amira Patel marked what you shared as read.')
    expect(mainText(await (await small.rosa.get('/sharing')).text())).toContain('Seen by Amira Patel on')
  })

  test('ended, it answers at once and everywhere as if there had never been anything', async () => {
    const grants = (await openGrants()).map((row) => String(row.grant_id))
    expect((await small.ben.post('/sharing/end', { grant: grants })).status).toBe(404)
    expect((await small.rosa.post('/sharing/end', { grant: [...grants, randomUUID()] })).status).toBe(404)
    expect((await small.rosa.post('/sharing/end', { grant: grants })).status).toBe(303)
    for (const path of ['', '/print', '/joined']) {
      const ended = await small.amira.get(`/people/${small.rosaId}${path}`)
      const never = await small.amira.get(`/people/${randomUUID()}${path}`)
      const text = async (answer: Response) => (await answer.text()).replace(/nonce="[^"]*"/g, '')
      expect(ended.status).toBe(404)
      expect(await text(ended)).toBe(await text(never))
    }
    expect(await (await small.amira.get('/caseload')).text()).not.toContain('Rosa')
    expect((await small.rosa.post('/sharing/end', { grant: grants })).status).toBe(303)
  })
})
