import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { answers, filledIn, headsIn, writes } from './testing/forms.ts'

let small: SmallService
let theirs: string
let step: string
let goal: string
beforeAll(async () => {
  small = await smallService()
  theirs = `/people/${small.rosaId}/plan`
  step = await writes(small.rosa, '/plan', { ask: 'yes' })
  goal = await writes(small.rosa, '/plan', { kind: 'goal', words: 'Dance', 'level-hoped': 'One song' })
}, 90_000)
afterAll(() => small.close())

const tables = ['plan_entry', 'plan_version', 'plan_said']
const kept = async () => Promise.all(tables.map((table) => small.count(table)))
let before: number[]
beforeEach(async () => {
  before = await kept()
})

const refused = async (answer: Response, ...shown: string[]) => {
  const page = await answer.text()
  expect(answer.status).toBe(400)
  for (const words of ['Please look at this again', ...shown]) expect(page).toContain(words)
  expect(await kept()).toEqual(before)
}
const long = (length: number) => `<b>Long</b> ${'x'.repeat(length)}`
const day = (date: Date) => ({
  'review-day': String(date.getDate()),
  'review-month': String(date.getMonth() + 1),
  'review-year': String(date.getFullYear()),
})

describe.each(['the person', 'a professional'])('what %s writes', (side) => {
  const who = () => (side === 'the person' ? small.rosa : small.amira)
  const home = () => (side === 'the person' ? '/plan' : theirs)

  test.each([
    [{ words: '' }, 'Write something first'],
    [{ words: ' \r\n\t' }, 'Write something first'],
    [{ words: '\u202e\u2066' }, 'Write something first'],
    [{ words: long(2000) }, 'fewer than 2000'],
    [{ 'review-day': '31', 'review-month': '2', 'review-year': '2027' }, 'Write the day, month and year'],
    [{ 'review-day': '3' }, 'Write the day, month and year'],
    [day(new Date(2020, 1, 3)), 'still to come'],
    [day(new Date(2190, 1, 3)), 'within the next three years'],
    [{ owner: 'somebody' }, 'could not read'],
    [{ owner: `professional:${randomUUID()}` }, 'could not read'],
    [{ goal: randomUUID() }, 'could not read'],
    [{ goal: 'nonsense' }, 'could not read'],
    [{ key: 'nonsense' }, 'could not read'],
    [{ kind: 'wish' }, 'could not read'],
    [{ after: ['nonsense'] }, 'could not read'],
  ])('with %o says what to do, keeps every letter and changes nothing', async (wrong, says) => {
    const typed = filledIn(wrong)
    const letters = String(typed.words).trim().replaceAll('<', '&lt;')
    await refused(await who().post(`${home()}/new`, typed), says, letters)
    if (!('goal' in wrong || 'kind' in wrong))
      await refused(await who().post(`${home()}/${step}/change`, typed), says, letters)
  })

  test('an answer or a view that cannot be taken leaves everything as it was', async () => {
    const [version = ''] = await headsIn(small, step)
    const at = `${home()}/${step}`
    const ended = randomUUID()
    await refused(await answers(small, who(), at, { version: ended }), 'changed after you opened')
    await refused(await answers(small, who(), at, { answer: 'perhaps' }), 'could not read')
    await refused(
      await answers(small, who(), at, { answer: 'no', version, reason: long(2000) }),
      'fewer than 2000',
    )
    const view = { key: randomUUID(), version, view: '' }
    await refused(await who().post(`${at}/view`, view), 'Write something first')
    await refused(await who().post(`${at}/view`, { ...view, view: long(2000) }), 'fewer than 2000', '&lt;b')
    await refused(await who().post(`${at}/state`, { key: randomUUID(), state: 'lost' }), 'could not read')
    expect((await who().post(`${at}/withdraw`, { said: 'nonsense' })).status).toBe(404)
    expect((await who().post(`${at}/withdraw`, { said: randomUUID() })).status).toBe(404)
  })

  test('H06 sent five times at once is one entry; the same form with other words is refused', async () => {
    const once = filledIn({ words: 'Only once' })
    const all = await Promise.all(Array.from({ length: 5 }, () => who().post(`${home()}/new`, once)))
    expect(new Set(all.map((each) => `${each.status} ${each.headers.get('location')}`)).size).toBe(1)
    expect(await small.count('plan_entry')).toBe((before[0] ?? 0) + 1)
    expect((await who().post(`${home()}/new`, { ...once, words: 'Other words' })).status).toBe(422)
    expect(await small.count('plan_entry')).toBe((before[0] ?? 0) + 1)
  })

  test('saved with nothing changed is no new version, so that what is agreed stays agreed', async () => {
    const [version = ''] = await headsIn(small, step)
    const same = filledIn({ after: [version] })
    expect((await who().post(`${home()}/${step}/change`, same)).status).toBe(303)
    expect(await kept()).toEqual(before)
  })
})

describe('a goal', () => {
  test('needs words for what is hoped for, and nothing else', async () => {
    const typed = filledIn({ kind: 'goal', words: 'Swim', 'level-more': 'A length' })
    await refused(await small.rosa.post('/plan/new', typed), 'goes as you hope', 'Swim', 'A length')
  })

  test('stands where the person says, in one of their levels', async () => {
    const [version = ''] = await headsIn(small, goal)
    const now = { key: randomUUID(), version, level: 'start' }
    await refused(await small.rosa.post(`/plan/${goal}/now`, { ...now, level: '' }), 'fit best')
    await refused(
      await small.rosa.post(`/plan/${goal}/now`, { ...now, version: randomUUID() }),
      'changed after',
    )
    expect((await small.rosa.post(`/plan/${step}/now`, now)).status).toBe(404)
    expect((await small.amira.post(`${theirs}/${goal}/now`, now)).status).toBe(404)
    expect((await small.rosa.post(`/plan/${goal}/now`, now)).status).toBe(303)
    const page = await (await small.amira.get(`${theirs}/${goal}`)).text()
    expect(page).toContain('Where Rosa Field is now')
    expect(page).toContain('As it is now, said on')
  })

  test('is changed by the person alone: to a professional there is no such form', async () => {
    const words = filledIn({ kind: 'goal', words: 'Walk', 'level-hoped': 'A mile' })
    expect((await small.amira.get(`${theirs}/new?kind=goal`)).status).toBe(404)
    expect((await small.amira.post(`${theirs}/new`, words)).status).toBe(404)
    expect((await small.amira.get(`${theirs}/${goal}/change`)).status).toBe(404)
    expect((await small.amira.post(`${theirs}/${goal}/change`, words)).status).toBe(404)
    const away = { key: randomUUID(), state: 'put-away' }
    for (const entry of [goal, step])
      expect((await small.amira.post(`${theirs}/${entry}/state`, away)).status).toBe(404)
    expect(await kept()).toEqual(before)
  })
})
