import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { answers, filledIn, headsIn, writes } from './testing/forms.ts'

let small: SmallService
let theirs: string
beforeAll(async () => {
  small = await smallService()
  theirs = `/people/${small.rosaId}/plan`
}, 90_000)
afterAll(() => small.close())

const shows = async (who: SmallService['rosa'], path: string) => (await who.get(path)).text()
const change = async (who: SmallService['rosa'], at: string, words: string, changed = {}) => {
  const after = await headsIn(small, at.slice(at.lastIndexOf('/') + 1))
  return who.post(`${at}/change`, filledIn({ words, after, ...changed }))
}

describe('a plan', () => {
  test('is the person’s own from the first day, with nobody to share it with', async () => {
    const goal = await writes(small.ben, '/plan', {
      kind: 'goal',
      words: 'Fish with my granddaughter',
      'level-hoped': 'An hour on the bank',
      'level-more': 'The whole morning',
    })
    const page = await shows(small.ben, `/plan/${goal}`)
    for (const words of ['Fish with my granddaughter', 'An hour on the bank', 'The whole morning', 'Mine'])
      expect(page).toContain(words)
    expect(page).not.toContain('Ask my team')
    const step = await writes(small.ben, '/plan', { goal, words: 'Find the rods' })
    const plan = await shows(small.ben, '/plan')
    expect(plan).toContain('Find the rods')
    expect(plan).toContain('Only you can see this plan.')
    expect((await small.ben.post(`/plan/${step}/state`, { key: randomUUID(), state: 'done' })).status).toBe(
      303,
    )
    expect(await shows(small.ben, '/plan')).not.toContain('Find the rods')
    expect(await shows(small.ben, '/plan/rest')).toContain('Find the rods')
    expect(await shows(small.ben, '/plan/print')).toContain('Fish with my granddaughter')
  })

  test('takes a professional’s step when the person says yes, and only then', async () => {
    const step = await writes(small.amira, theirs, { words: 'Stretch after the morning tea' })
    expect(await shows(small.rosa, '/plan')).toContain('One thing waits for you')
    expect(await shows(small.rosa, `/plan/${step}`)).toContain('It is not in your plan until you say yes.')
    expect((await answers(small, small.rosa, `/plan/${step}`)).status).toBe(303)
    for (const page of [
      await shows(small.rosa, `/plan/${step}`),
      await shows(small.amira, `${theirs}/${step}`),
    ])
      expect(page).toContain('Both sides agreed to exactly these words')
  })

  test('keeps what was agreed while a change is proposed, and after it is turned down', async () => {
    const step = await writes(small.rosa, '/plan', { words: 'Beans on Saturday', ask: 'yes' })
    await answers(small, small.amira, `${theirs}/${step}`)
    expect((await change(small.amira, `${theirs}/${step}`, 'Beans on Sunday')).status).toBe(303)
    const [agreed, proposed = ''] = await headsIn(small, step)
    const asked = await shows(small.rosa, `/plan/${step}`)
    for (const words of ['Beans on Saturday', 'Beans on Sunday', 'Both sides agreed'])
      expect(asked).toContain(words)
    const no = { version: proposed, answer: 'no', reason: 'Sunday is for my sister' }
    expect((await answers(small, small.rosa, `/plan/${step}`, no)).status).toBe(303)
    const after = await shows(small.amira, `${theirs}/${step}`)
    expect(after).toContain('Both sides agreed')
    expect(after).toContain('Sunday is for my sister')
    expect(await headsIn(small, step)).toContain(agreed)
  })

  test('lapses where the words change, says what changed, and is agreed again in the third round', async () => {
    const step = await writes(small.amira, theirs, { words: 'Walk ten minutes' })
    await answers(small, small.rosa, `/plan/${step}`)
    await change(small.rosa, `/plan/${step}`, 'Walk to the shop and back')
    const page = await shows(small.amira, `${theirs}/${step}`)
    expect(page).not.toContain('Both sides agreed')
    expect(page).toContain('What changed since we last agreed')
    expect(page).toContain('Walk ten minutes')
    await answers(small, small.amira, `${theirs}/${step}`)
    expect(await shows(small.rosa, `/plan/${step}`)).toContain('Both sides agreed')
  })

  test('H08 two who change it at once leave both versions, and the person chooses', async () => {
    const step = await writes(small.rosa, '/plan', { words: 'Ring the choir' })
    const after = await headsIn(small, step)
    await small.rosa.post(`/plan/${step}/change`, filledIn({ words: 'From the phone', after }))
    await small.rosa.post(`/plan/${step}/change`, filledIn({ words: 'From the tablet', after }))
    await small.amira.post(`${theirs}/${step}/change`, filledIn({ words: 'From the clinic', after }))
    const both = await shows(small.rosa, `/plan/${step}`)
    for (const words of ['changed in two places', 'From the phone', 'From the tablet', 'From the clinic'])
      expect(both).toContain(words)
    const [, tablet = ''] = await headsIn(small, step)
    await answers(small, small.rosa, `/plan/${step}`, { version: tablet, answer: 'kept' })
    const chosen = await shows(small.rosa, `/plan/${step}`)
    expect(chosen).not.toContain('changed in two places')
    for (const words of ['From the phone', 'From the tablet', 'From the clinic'])
      expect(chosen).toContain(words)
    await change(small.rosa, `/plan/${step}`, 'One from all of them')
    expect(await headsIn(small, step)).toHaveLength(1)
  })

  test('keeps another view until its writer takes it back', async () => {
    const step = await writes(small.rosa, '/plan', { words: 'No more tablets in May' })
    const [version = ''] = await headsIn(small, step)
    const view = { key: randomUUID(), version, view: 'I would go slower.' }
    expect((await small.amira.post(`${theirs}/${step}/view`, view)).status).toBe(303)
    await change(small.rosa, `/plan/${step}`, 'No more tablets in June')
    expect(await shows(small.rosa, '/plan')).toContain('I would go slower.')
    const [row] = await small.look(
      'select said_id as id from concord.plan_said where what = $1 and entry_id = $2',
      ['sees-it-differently', step],
    )
    const said = String(row?.id)
    expect((await small.rosa.post(`/plan/${step}/withdraw`, { said })).status).toBe(404)
    expect((await small.amira.post(`${theirs}/${step}/withdraw`, { said })).status).toBe(303)
    const page = await shows(small.rosa, `/plan/${step}`)
    expect(page).toContain('This view was taken back')
    expect(await shows(small.rosa, '/plan')).not.toContain('I would go slower.')
  })
})
