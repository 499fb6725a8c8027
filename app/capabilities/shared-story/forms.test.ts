import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

const path = '/story/know-me'
const standing = async () =>
  String(
    (
      await small.look(
        "select entry_id as id from concord.story_entry where person_id = $1 and prompt = 'know-me' and superseded_at is null",
        [small.rosaId],
      )
    )[0]?.id,
  )
const form = async (changed: Record<string, string> = {}) => ({
  key: randomUUID(),
  after: await standing(),
  words: 'Mornings are slow for me.',
  ...changed,
})
const page = async () => (await small.rosa.get(path)).text()

describe('writing one’s story', () => {
  test.each([
    [{ words: '' }, 'Write'],
    [{ words: ' \r\n\t ' }, 'Write'],
    [{ words: '\u202e\u2066' }, 'Write'],
    [{ words: `<b>Long</b> ${'x'.repeat(6000)}` }, '6000'],
    [{ key: 'nonsense' }, 'could not'],
    [{ after: 'nonsense' }, 'could not'],
  ])('with %o says what to do, keeps every letter and changes nothing', async (wrong, words) => {
    const before = await small.count('story_entry')
    const typed = await form(wrong)
    const answer = await small.rosa.post(path, typed)
    const shown = await answer.text()
    expect(answer.status).toBe(400)
    expect(shown).toContain(words)
    expect(shown).toContain(typed.words.trim().replaceAll('<', '&lt;'))
    expect(await small.count('story_entry')).toBe(before)
  })

  test('after an entry that is another’s, or never was, changes nothing and keeps both texts', async () => {
    const before = await small.count('story_entry')
    const [canary] = await small.look(
      'select entry_id as id from concord.story_entry where person_id <> $1 limit 1',
      [small.rosaId],
    )
    for (const after of ['', randomUUID(), String(canary?.id)]) {
      const answer = await small.rosa.post(path, await form({ after, words: 'Forged beginnings.' }))
      const shown = await answer.text()
      expect(answer.status).toBe(400)
      expect(shown).toContain('Forged beginnings.')
      expect(shown).toContain('Please ask before you touch my arm.')
    }
    expect(await small.count('story_entry')).toBe(before)
  })

  test('H08 in two tabs: the second is told, sees both texts, and can then go on from there', async () => {
    const begun = await standing()
    await small.rosa.post(path, await form({ after: begun, words: 'From the first tab.' }))
    const late = await small.rosa.post(path, await form({ after: begun, words: 'From the second tab.' }))
    const shown = await late.text()
    expect(late.status).toBe(400)
    expect(shown).toContain('From the first tab.')
    expect(shown).toContain('From the second tab.')
    expect(await page()).not.toContain('From the second tab.')
    const [, key] = /name="key" value="([^"]+)"/.exec(shown) ?? []
    const [, after] = /name="after" value="([^"]+)"/.exec(shown) ?? []
    const again = await small.rosa.post(path, { key: key ?? '', after: after ?? '', words: 'Both together.' })
    expect(again.status).toBe(303)
    const now = await page()
    for (const words of ['Both together.', 'From the first tab.']) expect(now).toContain(words)
  })

  test('H06 sent five times at once is one entry; the same key with other words is refused', async () => {
    const before = await small.count('story_entry')
    const once = await form({ words: 'Evenings are best.' })
    const answers = await Promise.all(Array.from({ length: 5 }, () => small.rosa.post(path, once)))
    expect(answers.map((each) => each.status)).toEqual([303, 303, 303, 303, 303])
    expect(await small.count('story_entry')).toBe(before + 1)
    expect((await small.rosa.post(path, { ...once, words: 'Other words.' })).status).toBe(422)
    expect((await small.rosa.post('/story/what-matters', { ...once })).status).toBe(422)
    expect(await small.count('story_entry')).toBe(before + 1)
  })

  test('H04 is one’s own: no form of one person changes another’s words', async () => {
    const after = await standing()
    const answer = await small.ben.post(path, await form({ after, words: 'Written by Ben.' }))
    expect(answer.status).toBe(400)
    expect(await answer.text()).not.toContain('Evenings are best.')
    expect((await small.amira.post(path, await form())).status).toBe(404)
    expect((await small.rosa.post('/story/secrets', await form())).status).toBe(404)
    expect(await standing()).toBe(after)
  })
})
