import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SharedWithTeam, sharedWithTeam } from '../testing.ts'

let small: SharedWithTeam
beforeAll(async () => {
  small = await sharedWithTeam()
}, 60_000)
afterAll(() => small.close())

const heads = async () =>
  (
    await small.look(
      'select version_id as id from concord.explanation_version where person_id = $1 and superseded_at is null order by written_at',
      [small.rosaId],
    )
  ).map((row) => String(row.id))
const write = async (words: string, after?: string[]) => ({
  key: randomUUID(),
  team: small.teamId,
  do: 'write',
  after: after ?? (await heads()),
  words,
})
const say = async (act: string, words?: string) => ({
  key: randomUUID(),
  team: small.teamId,
  do: act,
  version: (await heads()).at(-1) ?? randomUUID(),
  ...(words ? { words } : {}),
})
const teams = () => `/people/${small.rosaId}/explanation`
const own = async () => (await small.rosa.get('/explanation')).text()

describe('one explanation', () => {
  test('is written by the team, read by the person, and agreed once both stand behind the same words', async () => {
    expect(await own()).toContain('Nobody has written it yet')
    const written = await small.amira.post(teams(), await write('Sleep and worry feed each other.'))
    expect(written.status).toBe(303)
    expect(await own()).toContain('Sleep and worry feed each other.')
    expect(await own()).toContain('What do you think?')
    expect((await small.rosa.post('/explanation', await say('stands-behind'))).status).toBe(303)
    expect(await own()).toContain('You and your team both stand behind these words.')
    await small.grace.visitor.post(teams(), await say('adds', 'Her garden is where she rests.'))
    expect(await own()).toContain('Her garden is where she rests.')
    expect(await own()).toContain('Grace Mensah')
    await small.grace.visitor.post(teams(), await write('Sleep, worry and cold mornings feed each other.'))
    expect(await own()).not.toContain('You and your team both stand behind these words.')
    expect(await own()).toContain('Sleep and worry feed each other.')
  })

  test('H08 two who write at once leave both standing, until one puts them together', async () => {
    const begun = await heads()
    await Promise.all([
      small.amira.post(teams(), await write('From Amira.', begun)),
      small.rosa.post('/explanation', await write('From Rosa.', begun)),
    ])
    expect(await heads()).toHaveLength(2)
    const shown = await own()
    for (const words of ['From Amira.', 'From Rosa.', 'Two versions']) expect(shown).toContain(words)
    await small.rosa.post('/explanation', await write('From both.'))
    expect(await heads()).toHaveLength(1)
  })

  test('keeps a disagreement in sight until whoever said it takes it back', async () => {
    await small.rosa.post('/explanation', await say('disagrees', 'It began with the accident.'))
    const shown = await (await small.amira.get(teams())).text()
    expect(shown).toContain('It began with the accident.')
    expect(shown).toContain('The person sees this differently.')
    const [voice] = await small.look(
      "select voice_id as id from concord.explanation_voice where person_id = $1 and kind = 'disagrees'",
      [small.rosaId],
    )
    const taken = { key: randomUUID(), team: small.teamId, do: 'withdraw', voice: String(voice?.id) }
    await small.amira.post(teams(), taken)
    expect(await own()).toContain('It began with the accident.')
    await small.rosa.post('/explanation', { ...taken, key: randomUUID() })
    expect(await own()).not.toContain('It began with the accident.')
  })

  test('H06 sent five times at once is one version; the same key with other words is refused', async () => {
    const once = await write('Only once.')
    const answers = []
    for (let sent = 0; sent < 5; sent += 1) answers.push((await small.amira.post(teams(), once)).status)
    expect(answers).toEqual([303, 303, 303, 303, 303])
    expect(await heads()).toHaveLength(1)
    expect((await small.amira.post(teams(), { ...once, words: 'Other.' })).status).toBe(422)
  })

  test.each([
    [{ words: '' }, 'Write something first'],
    [{ words: 'x'.repeat(3001) }, '3000'],
    [{ key: 'nonsense' }, 'could not'],
    [{ after: ['nonsense'] }, 'could not'],
  ])('with %o says what to do, keeps what was typed and changes nothing', async (wrong, words) => {
    const before = await small.count('explanation_version')
    for (const [who, path] of [
      [small.amira, teams()],
      [small.rosa, '/explanation'],
    ] as const) {
      const answer = await who.post(path, { ...(await write('Kept words.')), ...wrong })
      const shown = await answer.text()
      expect(answer.status).toBe(400)
      expect(shown).toContain(words)
      if (!('words' in wrong)) expect(shown).toContain('Kept words.')
    }
    expect(await small.count('explanation_version')).toBe(before)
  })

  test('H04 opens for nobody outside the team, and for nobody once sharing ends', async () => {
    const absent = `/people/${randomUUID()}/explanation`
    const form = await write('Not mine to write.')
    for (const visitor of [small.owen.visitor, small.ben]) {
      expect((await visitor.get(teams())).status).toBe(404)
      expect((await visitor.post(teams(), form)).status).toBe(404)
    }
    expect((await small.amira.get(absent)).status).toBe(404)
    expect((await small.ben.post('/explanation', form)).status).toBe(404)
    await small.unshare()
    expect((await small.grace.visitor.get(teams())).status).toBe(404)
    expect((await small.grace.visitor.post(teams(), form)).status).toBe(404)
    expect((await small.amira.post(teams(), form)).status).toBe(404)
    expect(await own()).not.toContain('Not mine to write.')
    await small.share()
  })
})
