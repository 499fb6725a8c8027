import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

type Fields = Record<string, string | string[]>
const choices = (changed: Fields = {}): Fields => ({
  label: 'Sam, my brother',
  section: ['story'],
  length: '4-weeks',
  earlier: 'yes',
  ...changed,
})
const query = (fields: Fields) =>
  new URLSearchParams(Object.entries(fields).flatMap(([k, v]) => [v].flat().map((each) => [k, each])))
const words = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

/** An account without a person, as a supporter makes one. */
async function somebody(email: string) {
  const made = await small.platform.identity.createAccount({ email, password: randomUUID() })
  if ('error' in made) throw new Error(made.error)
  return small.visitor(made.accountId)
}

async function askIn(changed: Fields = {}) {
  const answer = await small.rosa.post('/supporters', { key: randomUUID(), ...choices(changed) })
  const address = answer.headers.get('location') ?? ''
  const page = await (await small.rosa.get(address)).text()
  return { address, code: /supporting\/with\/([A-Z0-9]{10})/.exec(page)?.[1] ?? '' }
}

async function joined(email: string, changed: Fields = {}) {
  const { address, code } = await askIn(changed)
  const sam = await somebody(email)
  await sam.post('/supporting/join', { code: code.toLowerCase() })
  const taken = await sam.post('/supporting/join/you', { name: 'Sam Field' })
  expect([taken.status, taken.headers.get('location')]).toEqual([303, '/supporting'])
  return { address, code, sam }
}

describe('asking somebody in', () => {
  test('H11 the page about safety at home stands before the form, with numbers and how to end it quietly', async () => {
    const page = await words(small.rosa.get('/supporters/new'))
    expect(page).toMatch(/Does someone push you/)
    expect(page).toMatch(/Nothing tells them who ended it, or why/)
    expect(page).toMatch(/999.*116 123/)
    expect(page).not.toContain('Who is it?')
  })

  test.each([
    [{ label: ' ' }, 'Write who it is'],
    [{ section: [] }, 'at least one thing'],
    [{ section: ['messages'] }, 'at least one thing'],
    [{ section: [], item: [randomUUID()] }, 'could not read'],
    [{ length: '' }, 'for how long'],
    [{ length: 'date', 'until-day': '1', 'until-month': '1', 'until-year': '2190' }, '12 months at most'],
    [{ earlier: '' }, 'one of the two'],
  ])('with %o comes back with what to do, and asks nobody in', async (wrong, said) => {
    const before = await small.count('supporter')
    const preview = await small.rosa.get(`/supporters/preview?${query(choices(wrong))}`)
    expect(preview.status).toBe(303)
    const form = await small.rosa.get(preview.headers.get('location') ?? '')
    expect(form.status).toBe(400)
    const page = await form.text()
    expect(page).toMatch(new RegExp(said))
    if (!('label' in wrong)) expect(page).toContain('value="Sam, my brother"')
    await small.rosa.post('/supporters', { key: randomUUID(), ...choices(wrong) })
    expect(await small.count('supporter')).toBe(before)
  })

  test('H06 one form asks in once', async () => {
    const before = await small.count('supporter')
    const form = { key: randomUUID(), ...choices() }
    const first = await small.rosa.post('/supporters', form)
    const second = await small.rosa.post('/supporters', form)
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    expect(await small.count('supporter')).toBe(before + 1)
    expect((await small.rosa.post('/supporters', { ...form, label: 'Another' })).status).toBe(422)
  })
})

describe('a supporter', () => {
  test('reads nothing, not even a name, before the person says that it is them', async () => {
    const { address, sam, code } = await joined('sam1@example.org')
    const waiting = await words(sam.get('/supporting'))
    expect(waiting).toContain('once they have said that it is you')
    expect(waiting).not.toContain('Rosa')
    const id = address.split('/').at(-1)
    expect((await sam.get(`/supporting/${id}`)).status).toBe(404)
    const other = await somebody('other1@example.org')
    await other.post('/supporting/join', { code })
    expect((await other.post('/supporting/join/you', { name: 'Other' })).status).toBe(303)
    expect(await words(other.get('/supporting'))).toContain('nothing to see')
    expect((await small.rosa.post(`${address}/answer`, { answer: '' })).status).toBe(400)
    expect((await small.rosa.post(`${address}/answer`, { answer: 'no' })).status).toBe(303)
    expect(await words(sam.get('/supporting'))).toContain('nothing to see')
  })

  test('reads exactly what is named, never notes, and what the preview showed; the person sees that', async () => {
    const asked = { section: ['story', 'check-ins'] }
    const preview = await words(small.rosa.get(`/supporters/preview?${query(choices(asked))}`))
    const { address, sam } = await joined('sam2@example.org', asked)
    expect((await small.rosa.post(`${address}/answer`, { answer: 'yes' })).status).toBe(303)
    const id = address.split('/').at(-1)
    const page = await words(sam.get(`/supporting/${id}`))
    for (const each of ['Please ask before you touch my arm.', 'Planted beans.']) {
      expect(preview).toContain(each)
      expect(page).toContain(each)
    }
    expect(page).not.toMatch(/My garden|This note is for nobody else/)
    expect(await words(small.rosa.get(address))).toMatch(/Last opened \d/)
    expect(await words(small.rosa.get('/access-log'))).toContain('Sam, my brother opened')
    expect((await sam.get(`/people/${small.rosaId}`)).status).toBe(404)
    expect((await sam.get('/story')).status).toBe(404)
    expect((await (await somebody('x2@example.org')).get(`/supporting/${id}`)).status).toBe(404)
    expect((await small.ben.get(`/supporting/${id}`)).status).toBe(404)
    expect((await small.amira.get('/supporting')).status).toBe(404)
    const home = await sam.get('/')
    expect(home.headers.get('location')).toBe('/supporting')
  })

  test('H11 an end works at once, and answers as if there had never been anything', async () => {
    const { address, sam } = await joined('sam3@example.org')
    await small.rosa.post(`${address}/answer`, { answer: 'yes' })
    const id = address.split('/').at(-1)
    expect((await sam.get(`/supporting/${id}`)).status).toBe(200)
    expect((await small.ben.post(`${address}/end`, {})).status).toBe(404)
    expect((await small.rosa.post(`${address}/end`, {})).status).toBe(303)
    const bare = async (answer: Response) => (await answer.text()).replace(/nonce="[^"]*"/g, '')
    const ended = await sam.get(`/supporting/${id}`)
    expect(ended.status).toBe(404)
    expect(await bare(ended)).toBe(await bare(await sam.get(`/supporting/${randomUUID()}`)))
    expect(await words(sam.get('/supporting'))).not.toMatch(/end|stopp|Rosa/i)
    expect((await small.rosa.post(`${address}/end`, {})).status).toBe(303)
  })

  test('who is a person too reads it in the same room, and nothing of it stands among their own', async () => {
    const { address, code } = await askIn({ section: ['story', 'check-ins'] })
    await small.ben.get(`/supporting/with/${code}`)
    await small.ben.post('/supporting/join/you', { name: 'Ben' })
    await small.rosa.post(`${address}/answer`, { answer: 'yes' })
    expect(await words(small.ben.get(`/supporting/${address.split('/').at(-1)}`))).toContain('touch my arm')
    for (const own of ['/story', '/today', '/check-ins'])
      expect(await words(small.ben.get(own))).not.toMatch(/touch my arm|Planted beans/)
    expect((await small.rosa.post('/supporting/join', { code })).status).toBe(400)
  })

  test('can give it up; the person sees that, and one of their own codes opens nothing for them', async () => {
    const { address, sam } = await joined('sam4@example.org')
    await small.rosa.post(`${address}/answer`, { answer: 'yes' })
    const id = address.split('/').at(-1)
    expect((await small.ben.post(`/supporting/${id}/stop`, {})).status).toBe(404)
    expect((await sam.post(`/supporting/${id}/stop`, {})).status).toBe(303)
    expect((await sam.get(`/supporting/${id}`)).status).toBe(404)
    expect(await words(small.rosa.get(address))).toContain('They gave this up')
    const own = await askIn()
    await small.rosa.get(`/supporting/with/${own.code}`)
    expect((await small.rosa.post('/supporting/join/you', { name: 'Me' })).status).toBe(400)
  })
})

test('ten wrong codes an hour, and nothing more is looked up', async () => {
  const guesser = await somebody('guess@example.org')
  const { code } = await askIn()
  expect((await guesser.post('/supporting/join', { code: 'short' })).status).toBe(400)
  for (let tries = 0; tries < 12; tries++) await guesser.post('/supporting/join', { code: 'ACDEFHJKMN' })
  expect((await guesser.post('/supporting/join', { code })).status).toBe(429)
})
