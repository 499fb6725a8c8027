import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hidden, type Visiting, visiting } from './testing.ts'

let world: Visiting
beforeAll(async () => {
  world = await visiting()
  await world.share('amira')
}, 60_000)
afterAll(() => world.close())

const standing = async (visit: string) =>
  (await world.entries(visit)).filter((entry) => entry.parked_at === null).map(({ id }) => String(id))
const order = async (visit: string) => (await standing(visit)).join(',')
const act = (browser: typeof world.rosa, at: string, fields: Record<string, string>) =>
  browser.post(`${at}/agenda`, world.keyed(fields))

describe('getting ready', () => {
  test('a fourth topic is parked with who takes it up, and comes back when there is room', async () => {
    const visit = await world.plan()
    for (const words of ['Sitting', 'Sleep', 'My scan']) await world.topic(visit, words)
    await world.topic(visit, 'The tablets', { owner: `team:${world.teamId}` })
    expect(await standing(visit)).toHaveLength(3)
    const page = await world.page(world.rosa, `/visits/${visit}/prepare`)
    expect(page.text).toContain('Riverside pain team takes it up')
    const [parked] = (await world.entries(visit)).filter((entry) => entry.parked_at)
    const back = { act: 'back', entry: String(parked?.id) }
    const refused = await act(world.rosa, `/visits/${visit}`, back)
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Three topics of yours stand already')
    const [first = ''] = await standing(visit)
    await act(world.rosa, `/visits/${visit}`, { act: 'park', entry: first, owner: 'me' })
    expect((await act(world.rosa, `/visits/${visit}`, back)).status).toBe(303)
    expect(await standing(visit)).toHaveLength(3)
    expect(await standing(visit)).not.toContain(first)
  })

  test('what was parked is taken along to the next visit', async () => {
    const [before, next] = [await world.plan(), await world.plan()]
    await world.topic(before, 'A stool at work')
    const [topic = ''] = await standing(before)
    await act(world.rosa, `/visits/${before}`, { act: 'park', entry: topic })
    expect((await world.page(world.rosa, `/visits/${next}/prepare`)).text).toContain(
      'Parked at earlier visits',
    )
    expect((await act(world.rosa, `/visits/${next}`, { act: 'take', entry: topic })).status).toBe(303)
    expect((await act(world.rosa, `/visits/${next}`, { act: 'take', entry: topic })).status).toBe(404)
    expect((await world.page(world.rosa, `/visits/${next}`)).text).toContain('A stool at work')
    expect((await world.page(world.rosa, `/visits/${before}`)).text).toContain('Taken up at another visit')
  })

  test('sent twenty at once, three stand and none is lost', async () => {
    const visit = await world.plan()
    await Promise.all(Array.from({ length: 20 }, (_, nth) => world.topic(visit, `Topic ${nth}`)))
    expect(await standing(visit)).toHaveLength(3)
    expect(await world.entries(visit)).toHaveLength(20)
  })

  test('H04 the topics are the person’s alone until they are ready, and again when they take it back', async () => {
    const visit = await world.plan()
    await world.topic(visit, 'I am scared of the dark')
    const at = `${world.there}/${visit}`
    expect((await world.page(world.amira, at)).status).toBe(404)
    await world.ready(visit)
    expect((await world.page(world.amira, at)).text).toContain('I am scared of the dark')
    const seen = await world.page(world.rosa, `/visits/${visit}`)
    expect(seen.text).toContain('Seen by Amira Patel')
    const due = await world.look('select due_at, membership_id from concord.due_item where item_id = $1', [
      visit,
    ])
    expect(due).toMatchObject([{ due_at: new Date('2031-12-03T00:00:00Z'), membership_id: world.amiraId }])
    await world.ready(visit, 'no')
    const hiddenAgain = await world.page(world.amira, at)
    expect(hiddenAgain.status).toBe(200)
    expect(hiddenAgain.text).not.toContain('scared')
    expect(await world.look('select 1 from concord.due_item where item_id = $1', [visit])).toEqual([])
  })

  test('what a helper wrote is a draft for both sides, on screen and paper, until the person confirms', async () => {
    const visit = await world.plan()
    await world.topic(visit, 'Mine alone')
    await world.rosa.post(`/visits/${visit}/helper`, world.keyed({ name: 'Joy' }))
    await world.topic(visit, 'Typed by Joy')
    await world.ready(visit)
    const mark = 'Draft: written with Joy, not yet confirmed by Rosa Field'
    for (const [browser, at] of [
      [world.rosa, `/visits/${visit}`],
      [world.amira, `${world.there}/${visit}`],
    ] as const)
      for (const end of ['', '/prepare', '/print']) {
        const { text } = await world.page(browser, `${at}${end}`)
        expect(text.split(mark).length - 1, `${at}${end}`).toBe(2)
      }
    await world.rosa.post(`/visits/${visit}/confirm`, world.keyed())
    for (const end of ['', '/prepare', '/print'])
      expect((await world.page(world.amira, `${world.there}/${visit}${end}`)).text).not.toContain('Draft')
    await world.topic(visit, 'By myself again')
    expect((await world.page(world.rosa, `/visits/${visit}`)).text).not.toContain('Draft')
  })

  test('the order is agreed when both said yes to the same one, and any change asks again', async () => {
    const visit = await world.plan()
    await world.topic(visit, 'First')
    await world.ready(visit)
    await world.theirTopic(visit, 'Second')
    const [one = '', two = ''] = await standing(visit)
    const at = `${world.there}/${visit}`
    const seen = await order(visit)
    await act(world.rosa, `/visits/${visit}`, { act: 'agree', order: seen })
    expect((await act(world.amira, at, { act: 'up', entry: two, order: seen })).status).toBe(303)
    expect(await standing(visit)).toEqual([two, one])
    const late = await act(world.amira, at, { act: 'agree', order: seen })
    expect(late.status).toBe(400)
    expect(await late.text()).toContain('The list changed after you opened the page')
    await act(world.amira, at, { act: 'agree', order: await order(visit) })
    expect((await world.page(world.rosa, `/visits/${visit}/prepare`)).text).toContain('Amira Patel said yes')
    await act(world.rosa, `/visits/${visit}`, { act: 'agree', order: await order(visit) })
    expect((await world.page(world.amira, at)).text).toContain('You both agreed the order')
    await world.topic(visit, 'Third')
    expect((await world.page(world.amira, at)).text).not.toContain('You both agreed the order')
  })

  test('each side changes its own topics, and nobody another’s', async () => {
    const visit = await world.plan()
    await world.topic(visit, 'Hers')
    await world.ready(visit)
    const [entry = ''] = await standing(visit)
    const forged = world.keyed({ words: 'Forged', after: '' })
    for (const [browser, at] of [
      [world.amira, `${world.there}/${visit}`],
      [world.ben, `/visits/${visit}`],
      [world.grace.browser, `${world.there}/${visit}`],
    ] as const) {
      expect((await browser.post(`${at}/entries/${entry}`, forged)).status).toBe(404)
      expect((await act(browser, at, { act: 'park', entry })).status).toBe(404)
    }
    for (const end of ['ready', 'helper', 'confirm'])
      expect(
        (await world.amira.post(`${world.there}/${visit}/${end}`, world.keyed({ ready: 'no' }))).status,
      ).toBe(404)
    expect((await world.page(world.rosa, `/visits/${visit}`)).text).toContain('Hers')
  })

  test.each([
    ['topics', { words: '' }, 'Write something first'],
    ['topics', { words: 'x'.repeat(601) }, 'a little too long'],
    ['topics', { words: 'Kept <words>', owner: 'the cat' }, 'Choose one of these'],
    ['topics', { words: 'Kept <words>', key: 'nonsense' }, 'could not read'],
    ['agenda', { act: 'agree', order: randomUUID() }, 'The list changed'],
    ['agenda', { act: 'agree' }, 'Add a topic first'],
    ['agenda', { act: 'dance' }, 'could not read'],
    ['helper', { name: ' ' }, 'Write who that is'],
    ['helper', { name: 'Kept <words>'.repeat(20) }, 'a little too long'],
    ['ready', { ready: 'perhaps' }, 'could not read'],
  ])('%s with %o says what to do, keeps what was typed and changes nothing', async (end, fields, words) => {
    const visit = await world.plan()
    const before = await world.count('visit_entry')
    const answer = await world.rosa.post(`/visits/${visit}/${end}`, world.keyed(fields))
    const text = await answer.text()
    expect(answer.status).toBe(400)
    expect(text).toContain(words)
    if (JSON.stringify(fields).includes('Kept')) expect(text).toContain('Kept &lt;words>')
    expect(await world.count('visit_entry')).toBe(before)
    expect(hidden(text, 'key')).not.toBe('')
  })
})
