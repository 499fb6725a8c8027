import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Visiting, visiting } from './testing.ts'

let world: Visiting
let visit = ''
beforeAll(async () => {
  world = await visiting()
  await world.share('team')
  visit = await world.plan({ 'on-year': '2025' })
  await world.ready(visit)
}, 60_000)
afterAll(() => world.close())

const mine = () => `/visits/${visit}/check`
const theirs = () => `${world.there}/${visit}/check`
const answer = (browser: typeof world.rosa, at: string, words: string) =>
  browser.post(at, world.keyed({ heard: '3', understood: '', decided: 'skip', next: '2', words }))
const show = (browser: typeof world.rosa, at: string, yes = 'yes') =>
  browser.post(`${at}/show`, world.keyed({ show: yes }))
const sees = async (browser: typeof world.rosa, at: string, words: string) =>
  (await (await browser.get(at)).text()).includes(words)

describe('how a visit was', () => {
  test('each answer is its own side’s alone until both have answered and both chose to show', async () => {
    await answer(world.rosa, mine(), 'I was rushed')
    await show(world.rosa, mine())
    expect(await sees(world.amira, theirs(), 'I was rushed')).toBe(false)
    await answer(world.amira, theirs(), 'I talked too much')
    expect(await sees(world.rosa, mine(), 'I talked too much')).toBe(false)
    await show(world.rosa, mine(), 'no')
    await show(world.amira, theirs())
    expect(await sees(world.rosa, mine(), 'I talked too much')).toBe(false)
    expect(await sees(world.amira, theirs(), 'I was rushed')).toBe(false)
    await show(world.rosa, mine())
    for (const [browser, at] of [
      [world.rosa, mine()],
      [world.amira, theirs()],
    ] as const)
      for (const words of ['I was rushed', 'I talked too much'])
        expect(await sees(browser, at, words)).toBe(true)
  })

  test('once side by side, nothing is taken back or changed', async () => {
    await show(world.rosa, mine(), 'no')
    expect(await sees(world.amira, theirs(), 'I was rushed')).toBe(true)
    const again = await answer(world.amira, theirs(), 'Better so')
    expect(again.status).toBe(400)
    expect(await again.text()).toContain('stay as they are')
  })

  test('H04 never for another professional, even of the same team, nor for a lead', async () => {
    expect((await world.grace.browser.get(`${world.there}/${visit}`)).status).toBe(200)
    expect((await world.grace.browser.get(theirs())).status).toBe(404)
    expect((await answer(world.grace.browser, theirs(), 'Me too')).status).toBe(404)
    const [lead] = await world.look(
      "select account_id as account, membership_id as id from concord.membership where role = 'lead'",
    )
    const asLead = await world.visitor(String(lead?.account), String(lead?.id))
    expect((await asLead.get(theirs())).status).toBe(404)
  })

  test('with a team it belongs to the one who answers first', async () => {
    const withTeam = await world.plan({ with: `team:${world.teamId}`, 'on-year': '2025' })
    await world.ready(withTeam)
    const at = `${world.there}/${withTeam}/check`
    await answer(world.grace.browser, at, 'From Grace')
    expect((await world.amira.get(at)).status).toBe(404)
    expect((await answer(world.amira, at, 'From Amira')).status).toBe(404)
    await answer(world.rosa, `/visits/${withTeam}/check`, 'From Rosa')
    await show(world.grace.browser, at)
    await show(world.rosa, `/visits/${withTeam}/check`)
    expect(await sees(world.rosa, `/visits/${withTeam}/check`, 'From Grace')).toBe(true)
    expect((await world.amira.get(at)).status).toBe(404)
  })

  test('two who show and take back at the same moment leave both shown or neither seen', async () => {
    const other = await world.plan({ 'on-year': '2025' })
    await world.ready(other)
    const [a, b] = [`/visits/${other}/check`, `${world.there}/${other}/check`]
    await answer(world.rosa, a, 'Rosa’s words')
    await answer(world.amira, b, 'Amira’s words')
    await show(world.rosa, a)
    await Promise.all([show(world.rosa, a, 'no'), show(world.amira, b)])
    const [hers, theirs] = [
      await sees(world.rosa, a, 'Amira’s words'),
      await sees(world.amira, b, 'Rosa’s words'),
    ]
    expect(hers).toBe(theirs)
  })

  test.each([
    [{ heard: '', words: '' }, 'Answer one of them'],
    [{ heard: '9', words: 'Kept <words>' }, 'could not read'],
    [{ heard: '2', words: `Kept <words>${'x'.repeat(1000)}` }, 'a little too long'],
  ])('with %o says what to do, keeps what was typed and changes nothing', async (fields, words) => {
    const fresh = await world.plan({ 'on-year': '2025' })
    const refused = await world.rosa.post(`/visits/${fresh}/check`, world.keyed(fields))
    const text = await refused.text()
    expect(refused.status).toBe(400)
    expect(text).toContain(words)
    if (fields.words) expect(text).toContain('Kept &lt;words>')
    expect(await world.look('select 1 from concord.visit_check where visit_id = $1', [fresh])).toEqual([])
  })
})
