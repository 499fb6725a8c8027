import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../../seeds/testing.ts'
import { areas } from '../contract.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const page = async (path = '/story/picture') => (await small.rosa.get(path)).text()
const linkForm = (changed: Record<string, string> = {}) => ({
  key: randomUUID(),
  after: '',
  from: 'sleep',
  to: 'work',
  words: 'After a <bad> night I am slow.',
  ...changed,
})
const draw = (changed: Record<string, string> = {}) =>
  small.rosa.post('/story/picture/links', linkForm(changed))
const linkId = async () => /\/story\/picture\/links\/([\w-]{36})/.exec(await page())?.[1] ?? ''

describe('the whole picture', () => {
  test('has eight areas alike, none of the body or of the mind, and each can be written', async () => {
    const empty = await page()
    expect(empty).not.toMatch(/physical|psychological|mental/i)
    for (const area of areas) {
      const write = await page(`/story/picture/${area}`)
      const words = `Mine: ${area}`
      const sent = { key: hidden(write, 'key'), after: hidden(write, 'after'), words }
      expect((await small.rosa.post(`/story/picture/${area}`, sent)).status).toBe(303)
      expect(await page()).toContain(words)
    }
    expect((await small.rosa.get('/story/picture/mind')).status).toBe(404)
    expect((await small.rosa.post('/story/picture/mind', { words: 'x' })).status).toBe(404)
    expect(await page('/story')).toContain('You have written about 8 of 8 parts.')
  })

  test('H08 keeps both where two devices write about one area, and an earlier one in its history', async () => {
    const first = await page('/story/picture/sleep')
    const sent = (words: string) => ({ key: randomUUID(), after: hidden(first, 'after'), words })
    await small.rosa.post('/story/picture/sleep', sent('I wake at three.'))
    const late = await small.rosa.post('/story/picture/sleep', sent('I wake at four.'))
    const shown = await late.text()
    expect(late.status).toBe(400)
    expect(shown).toContain('I wake at three.')
    expect(shown).toContain('I wake at four.')
    expect(await page('/story/picture/sleep')).toContain('Mine: sleep')
  })
})

describe('a link', () => {
  test.each([
    [{ from: '' }, 'Choose a part'],
    [{ to: 'mind' }, 'Choose a part'],
    [{ to: 'sleep' }, 'Choose two different parts'],
    [{ words: `<b>${'x'.repeat(200)}` }, '200'],
    [{ key: 'nonsense' }, 'could not'],
    [{ after: 'nonsense' }, 'could not'],
  ])('with %o says what to do, keeps every letter and changes nothing', async (wrong, words) => {
    const before = await small.count('story_link')
    const typed = linkForm(wrong)
    const answer = await small.rosa.post('/story/picture/links', typed)
    const shown = await answer.text()
    expect(answer.status).toBe(400)
    expect(shown).toContain(words)
    expect(shown).toContain(typed.words.replaceAll('<', '&lt;'))
    expect(await small.count('story_link')).toBe(before)
  })

  test('is drawn, shown in picture and words, and the way back is another', async () => {
    expect((await draw()).status).toBe(303)
    const shown = await page()
    expect(shown).toContain('After a &lt;bad> night I am slow.')
    expect(shown).toContain('From “Sleep” to “Work”')
    expect((await draw({ from: 'work', to: 'sleep', words: '' })).status).toBe(303)
    expect(await page()).toContain('From “Work” to “Sleep”')
  })

  test('that is drawn already is not drawn twice: it is shown, and can be changed', async () => {
    const before = await small.count('story_link')
    const again = await draw({ words: 'In other words.' })
    const shown = await again.text()
    expect(again.status).toBe(400)
    expect(shown).toContain('You have drawn this link already')
    expect(shown).toContain('After a &lt;bad> night I am slow.')
    expect(shown).toContain('In other words.')
    expect(await small.count('story_link')).toBe(before)
  })

  test('H08 changed on two devices keeps both, side by side', async () => {
    const id = await linkId()
    const change = (words: string) => draw({ change: id, after: id, words })
    expect((await change('From the phone.')).status).toBe(303)
    const late = await change('From the tablet.')
    const shown = await late.text()
    expect(late.status).toBe(400)
    expect(shown).toContain('From the phone.')
    expect(shown).toContain('From the tablet.')
    const again = await draw({ change: id, after: hidden(shown, 'after'), words: 'Both.' })
    expect(again.status).toBe(303)
    expect(await page()).toContain('Both.')
  })

  test('H06 sent five times at once is one; two at once of one pair are one and a question', async () => {
    const before = await small.count('story_link')
    const once = linkForm({ from: 'people', to: 'sleep' })
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => small.rosa.post('/story/picture/links', once)),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
    expect((await small.rosa.post('/story/picture/links', { ...once, words: 'Other' })).status).toBe(422)
    const pair = { from: 'people', to: 'history' }
    const both = await Promise.all([draw({ ...pair, words: 'One' }), draw({ ...pair, words: 'Two' })])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 400])
    expect(await small.count('story_link')).toBe(before + 2)
  })

  test('is taken away, once or twice, by its owner alone', async () => {
    const id = await linkId()
    const path = `/story/picture/links/${id}`
    expect((await small.ben.get(path)).status).toBe(404)
    expect((await small.ben.post(`${path}/take-back`, { after: id })).status).toBe(404)
    expect((await small.amira.post(`${path}/take-back`, { after: id })).status).toBe(404)
    expect((await small.rosa.get(path)).status).toBe(200)
    for (const _ of [1, 2])
      expect((await small.rosa.post(`${path}/take-back`, { after: id })).status).toBe(303)
    expect((await small.rosa.get(path)).status).toBe(404)
    const late = await draw({ change: id, after: id, words: 'Still mine.' })
    expect(late.status).toBe(400)
    expect(await late.text()).toContain('Still mine.')
  })
})
