import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'

let small: SmallService
const tried = 'Warm water helped a little.'
const asleep = 'I wake at three.'
beforeAll(async () => {
  small = await smallService()
  const post = (path: string, fields: Record<string, string>) =>
    small.rosa.post(path, { key: randomUUID(), after: '', ...fields })
  await post('/story/have-tried', { words: tried })
  await post('/story/makes-me', { words: 'I grow beans.' })
  await post('/story/picture/sleep', { words: asleep })
  await post('/story/picture/links', { from: 'sleep', to: 'work', words: 'Slow after it.' })
  await post('/story/body', { place: 'hand-l', words: 'Like a glove that is too small.' })
}, 60_000)
afterAll(() => small.close())

const theirs = (way = '') => small.amira.get(`/people/${small.rosaId}/story${way}`)
const read = async () => (await theirs()).text()
const grant = (section: string, ended: boolean) =>
  small.look(
    ended
      ? 'update concord.sharing_grant set ended_at = now() where person_id = $1 and section = $2 and ended_at is null'
      : `insert into concord.sharing_grant
           (person_id, grant_id, grantee_membership, section, visible_from, until_at, created_at, pending)
         select person_id, uuidv7(), grantee_membership, $2, now(), until_at, now(), false
         from concord.sharing_grant where person_id = $1 and grantee_membership is not null limit 1`,
    [small.rosaId, section],
  )
const opened = async () =>
  (
    await small.look(
      `select detail from concord.audit_event where person_id = $1 and kind = 'opened' order by seq desc limit 1`,
      [small.rosaId],
    )
  )[0]?.detail as { sections: string[]; way: string } | undefined

describe('H12 a story that is shared', () => {
  test('is read with its pictures, as part of the picture, and its reading is written down', async () => {
    const page = await read()
    for (const words of ['I grow beans.', asleep, 'Slow after it.', 'Wrist and hand, left', 'a glove'])
      expect(page).toContain(words)
    expect(page).toContain('You see part of the picture')
    expect(page).not.toContain(tried)
    expect(page).not.toContain('What I have tried')
    expect((await opened())?.sections).toContain('story')
    expect((await opened())?.sections).not.toContain('what-i-have-tried')
    expect(await (await small.rosa.get('/story')).text()).toContain('Seen by Amira Patel')
    expect((await theirs('/print')).status).toBe(200)
    expect((await opened())?.way).toBe('print')
  })

  test('shows what was tried only where that is shared, and then that alone', async () => {
    await grant('what-i-have-tried', false)
    expect(await read()).toContain(tried)
    await grant('story', true)
    const page = await read()
    expect(page).toContain(tried)
    for (const words of ['I grow beans.', asleep, 'Slow after it.', 'a glove'])
      expect(page).not.toContain(words)
    await grant('story', false)
  })

  test('holds what stands and nothing that was changed or taken back', async () => {
    const write = await (await small.rosa.get('/story/makes-me')).text()
    const after = /name="after" value="([^"]*)"/.exec(write)?.[1] ?? ''
    await small.rosa.post('/story/makes-me', { key: randomUUID(), after, words: 'I grow peas.' })
    expect(await read()).toContain('I grow peas.')
    expect(await read()).not.toContain('I grow beans.')
    const now = /name="after" value="([^"]*)"/.exec(
      await (await small.rosa.get('/story/makes-me')).text(),
    )?.[1]
    await small.rosa.post('/story/makes-me/take-back', { after: now ?? '' })
    expect(await read()).not.toContain('I grow')
    const own = await (await small.rosa.get('/story/makes-me')).text()
    for (const words of ['I grow beans.', 'I grow peas.']) expect(own).toContain(words)
    const rows = await small.look(
      `select changed_at > now() - interval '1 minute' as fresh from concord.section_change
       where person_id = $1 and section in ('story', 'what-i-have-tried')`,
      [small.rosaId],
    )
    expect(rows).toEqual([{ fresh: true }, { fresh: true }])
  })

  test('H04 without a grant, after its end, and for whoever was never there: nothing, alike', async () => {
    const never = await small.amira.get(`/people/${randomUUID()}/story`)
    expect(never.status).toBe(404)
    expect((await small.amira.get(`/people/${small.benId}/story`)).status).toBe(404)
    expect((await small.rosa.get(`/people/${small.rosaId}/story`)).status).toBe(404)
    await grant('story', true)
    await grant('what-i-have-tried', true)
    expect((await theirs()).status).toBe(404)
    expect((await theirs('/print')).status).toBe(404)
    expect(await (await small.amira.get(`/people/${small.rosaId}`)).text()).not.toContain('/story"')
  })
})
