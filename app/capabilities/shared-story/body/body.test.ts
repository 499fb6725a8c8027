import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../../seeds/testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

type Fields = Record<string, string>
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const page = async (path = '/story/body') => (await small.rosa.get(path)).text()
const form = async (changed: Fields = {}): Promise<Fields> => {
  const html = await page()
  return { key: hidden(html, 'key'), after: hidden(html, 'after'), place: 'neck', ...changed }
}
const post = async (changed: Fields) => small.rosa.post('/story/body', await form(changed))
const hub = () => page('/story')

describe('a body map', () => {
  test('nowhere is an answer, and is not the same as not having said', async () => {
    expect(await hub()).toContain('You have not filled this in.')
    const answer = await small.rosa.post('/story/body', {
      ...(await form()),
      place: '',
      nowhere: 'yes',
    })
    expect(answer.status).toBe(400)
    const { place: _, ...empty } = await form({ nowhere: 'yes' })
    expect((await small.rosa.post('/story/body', empty)).status).toBe(303)
    expect(await hub()).toContain('It hurts nowhere at the moment')
    expect(await hub()).not.toContain('You have not filled this in.')
  })

  test.each([
    [{ place: 'tail' }, 'could not'],
    [{ kind: 'unbearable' }, 'could not'],
    [{ nowhere: 'yes' }, 'Please untick one'],
    [{ words: `<i>${'x'.repeat(300)}` }, '300'],
    [{ key: 'nonsense' }, 'could not'],
    [{ after: 'nonsense' }, 'could not'],
  ])('with %o says what to do, keeps what was chosen and changes nothing', async (wrong, words) => {
    const before = await small.count('body_map')
    const typed = await form({ words: 'Like a <belt>', ...wrong })
    const answer = await small.rosa.post('/story/body', typed)
    const shown = await answer.text()
    expect(answer.status).toBe(400)
    expect(shown).toContain(words)
    expect(shown).toContain(String(typed.words).replaceAll('<', '&lt;').slice(0, 20))
    if (typed.place === 'neck') expect(shown).toMatch(/id="place-neck"[^>]*checked/)
    expect(await small.count('body_map')).toBe(before)
  })

  test('without any place it asks for one, and an empty form changes nothing', async () => {
    const { place: _, ...empty } = await form()
    const answer = await small.rosa.post('/story/body', empty)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Choose where it hurts, or tick that it hurts nowhere')
  })

  test('a place has words of its own, which stay when other places are added', async () => {
    await post({ place: 'hand-l', kind: 'aching', words: 'All day' })
    const kinds = await page('/story/body/kinds')
    const said = {
      key: hidden(kinds, 'key'),
      after: hidden(kinds, 'after'),
      place: 'hand-l',
      'kind-hand-l': 'burning',
      'words-hand-l': 'Worse with <cold>',
    }
    expect((await small.rosa.post('/story/body/kinds', said)).status).toBe(303)
    expect(await hub()).toContain('Wrist and hand, your left: Burning. Worse with &lt;cold>')
    expect(await hub()).toContain('In all these places: Aching. All day')
    const more = { ...(await form({ words: 'All day' })), place: ['hand-l', 'foot-r'] }
    await small.rosa.post('/story/body', more)
    expect(await hub()).toContain('Worse with &lt;cold>')
    expect(await hub()).toContain('Ankle and foot, your right')
  })

  test.each([
    [{ 'kind-hand-l': 'unbearable' }, 'could not'],
    [{ 'words-hand-l': `<i>${'y'.repeat(300)}` }, '300'],
    [{ place: 'tail' }, 'could not'],
    [{ after: 'nonsense' }, 'could not'],
  ])('words for a place with %o change nothing', async (wrong: Fields, words) => {
    const before = await small.count('body_map')
    const html = await page('/story/body/kinds')
    const typed = {
      ...{ key: hidden(html, 'key'), after: hidden(html, 'after'), place: 'hand-l' },
      ...{ 'words-hand-l': 'Kept <words>', ...wrong },
    }
    const answer = await small.rosa.post('/story/body/kinds', typed)
    const shown = await answer.text()
    expect(answer.status).toBe(400)
    expect(shown).toContain(words)
    expect(shown).toContain(typed['words-hand-l'].replaceAll('<', '&lt;').slice(0, 20))
    expect(await small.count('body_map')).toBe(before)
  })

  test('H08 on two devices: the second sees both, keeps its choices, and can go on from there', async () => {
    const [first, second] = [await form({ place: 'knee-l' }), await form({ place: 'knee-r', words: 'Mine' })]
    expect((await small.rosa.post('/story/body', first)).status).toBe(303)
    const late = await small.rosa.post('/story/body', { ...second, key: randomUUID() })
    const shown = await late.text()
    expect(late.status).toBe(400)
    expect(shown).toContain('Knee, your left')
    expect(shown).toMatch(/id="place-knee-r"[^>]*checked/)
    const again = { ...second, key: hidden(shown, 'key'), after: hidden(shown, 'after') }
    expect((await small.rosa.post('/story/body', again)).status).toBe(303)
    expect(await page('/story/body/earlier')).toContain('Knee, your right')
  })

  test('H08 a mistake on the way does not make somebody replace what they have not seen', async () => {
    const begun = await form({ place: 'elbow-l' })
    await post({ place: 'elbow-r' })
    const { place: _, ...nothing } = begun
    const refused = await (await small.rosa.post('/story/body', nothing)).text()
    const again = await small.rosa.post('/story/body', {
      ...begun,
      key: hidden(refused, 'key'),
      after: hidden(refused, 'after'),
    })
    expect(again.status).toBe(400)
    expect(await again.text()).toContain('Elbow, your right')
  })

  test('H06 sent five times at once it is one map; the same key with other places is refused', async () => {
    const before = await small.count('body_map')
    const once = await form({ place: 'chest' })
    const answers = await Promise.all(Array.from({ length: 5 }, () => small.rosa.post('/story/body', once)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
    expect(await small.count('body_map')).toBe(before + 1)
    expect((await small.rosa.post('/story/body', { ...once, place: 'head' })).status).toBe(422)
  })

  test('the first one, sent from two devices at once, is one and a question', async () => {
    const first = (place: string) => small.ben.post('/story/body', { key: randomUUID(), after: '', place })
    const answers = await Promise.all([first('chest'), first('head')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 400])
  })

  test('taken back it is out of the story and stays in the person’s own history', async () => {
    await post({ place: 'jaw-l' })
    const after = hidden(await page(), 'after')
    await small.rosa.post('/story/body/take-back', { after: randomUUID() })
    expect(await hub()).toContain('Side of face or jaw, your left')
    await small.rosa.post('/story/body/take-back', { after })
    expect(await hub()).toContain('You have not filled this in.')
    expect(await page('/story/body/earlier')).toContain('Side of face or jaw, your left')
    expect((await small.rosa.post('/story/body/take-back', { after })).status).toBe(303)
  })
})
