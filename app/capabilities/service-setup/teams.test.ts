import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { begun, firstMessage, type Messaging, messagingService, said } from '../messages/testing.ts'

let at: Messaging
beforeAll(async () => {
  at = await messagingService()
}, 60_000)
afterAll(() => at.close())

const team = (name: string, key = randomUUID()) => at.admin.at.post('/service/teams', { key, name })
const one = async (text: string, values: unknown[] = []) => (await at.look(text, values))[0]
const events = (kind: string) =>
  at.look('select detail from concord.service_audit_event where kind = $1', [kind])

describe('a team', () => {
  test('is made once for a form that is sent again', async () => {
    const key = randomUUID()
    const made = await team('Night team', key)
    const again = await team('Night team', key)
    expect([again.status, again.headers.get('location')]).toEqual([303, made.headers.get('location')])
    expect(await at.look(`select name from concord.team where name = 'Night team'`)).toHaveLength(1)
  })

  test.each([
    [{ name: '' }, 'Please fill this in'],
    [{ name: 'x'.repeat(200) }, 'fewer than 100'],
    [{ name: 'night TEAM' }, 'There is a team with this name already'],
    [{ key: 'forged', name: 'Forged team' }, 'We could not read this'],
  ])('is not made of %j, and what was typed stays', async (typed, told) => {
    const answer = await at.admin.at.post('/service/teams', { key: randomUUID(), ...typed })
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain(told)
    if (typed.name) expect(page).toContain(`value="${typed.name}"`)
  })

  test('is renamed for everybody at once, and its name is nobody else’s', async () => {
    const path = (await team('Old name')).headers.get('location') ?? ''
    for (const _ of [1, 2])
      expect((await at.admin.at.post(`${path}/name`, { name: 'New name' })).headers.get('location')).toBe(
        `${path}?renamed=yes`,
      )
    expect(await said(at.admin.at.get(`${path}?renamed=yes`))).toContain('The name was changed')
    expect(await events('team-renamed')).toHaveLength(1)
    for (const [name, told] of [
      ['', 'Please fill this in'],
      ['NIGHT team', 'There is a team with this name already'],
    ] as const) {
      const answer = await at.admin.at.post(`${path}/name`, { name })
      expect(answer.status).toBe(400)
      expect(await said(answer)).toContain(told)
    }
    expect((await at.admin.at.post(`${path}/name`, { name: 'new NAME' })).status).toBe(303)
    expect((await at.amira.post(`${path}/name`, { name: 'Mine' })).status).toBe(404)
  })

  test('two are not given one name at once', async () => {
    const paths = await Promise.all(
      ['First of two', 'Second of two'].map(async (name) => (await team(name)).headers.get('location')),
    )
    const answers = await Promise.all(
      paths.map((path) => at.admin.at.post(`${path}/name`, { name: 'The one name' })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 400])
  })
})

describe('when a team ends', () => {
  let thread: string
  const end = () => at.admin.at.post(`/service/teams/${at.teamId}/end`)

  beforeAll(async () => {
    thread = await begun(at)
    await at.look(
      `insert into concord.round_item (person_id, item_id, team_id, asked_by, question, asked_at, form_key, body_mac)
       values ($1, gen_random_uuid(), $2, $3, 'x', now(), gen_random_uuid(), 'x')`,
      [at.rosaId, at.teamId, at.amiraId],
    )
  })

  test('what will happen is said before, and whom it concerns is not', async () => {
    const page = await said(at.admin.at.get(`/service/teams/${at.teamId}/end`))
    expect(page).toContain('What people share with this team is no longer shared')
    expect(page).toContain('cannot be brought back')
    expect(page).not.toContain('Rosa')
    expect(await said(at.grace.at.get(`/people/${at.rosaId}/messages`))).toContain('Messages')
  })

  test('nobody but its own administrator ends it', async () => {
    for (const somebody of [at.amira, at.rosa, at.grace.at])
      expect((await somebody.post(`/service/teams/${at.teamId}/end`)).status).toBe(404)
    expect((await at.admin.at.post(`/service/teams/${randomUUID()}/end`)).status).toBe(404)
    expect((await at.admin.at.post('/service/teams/nonsense/end')).status).toBe(404)
    expect(await one('select ended_at from concord.team where team_id = $1', [at.teamId])).toEqual({
      ended_at: null,
    })
  })

  test('grants to it end with it, once, and what is shared by name goes on', async () => {
    for (const _ of [1, 2]) expect((await end()).headers.get('location')).toBe('/service/teams')
    expect(await events('team-ended')).toEqual([{ detail: { team: at.teamId } }])
    const open =
      'select count(*)::int as n from concord.sharing_grant where person_id = $1 and ended_at is null'
    expect(await one(`${open} and grantee_team = $2`, [at.rosaId, at.teamId])).toEqual({ n: 0 })
    expect((await one(`${open} and grantee_membership = $2`, [at.rosaId, at.amiraId]))?.n).toBeGreaterThan(0)
    expect((await at.grace.at.get(`/people/${at.rosaId}/messages/${thread}`)).status).toBe(404)
    expect((await at.amira.get(`/people/${at.rosaId}`)).status).toBe(200)
    expect(
      await one('select count(*)::int as n from concord.due_item where team_id = $1', [at.teamId]),
    ).toEqual({
      n: 0,
    })
    expect(await said(at.admin.at.get('/service/teams'))).not.toContain('Riverside pain team')
    for (const path of ['', '/end']) {
      const gone = await at.admin.at.get(`/service/teams/${at.teamId}${path}`)
      expect(gone.status).toBe(404)
    }
    expect((await at.admin.at.post(`/service/teams/${at.teamId}/name`, { name: 'Again' })).status).toBe(404)
  })

  test('what waited for its round is left, and waits no longer', async () => {
    expect(
      await one('select left_at is null as waits from concord.round_item where team_id = $1', [at.teamId]),
    ).toEqual({
      waits: false,
    })
  })

  test('H13 the person is told on their first page, where they share, in their log and in the thread', async () => {
    expect(await said(at.rosa.get('/today'))).toContain('Riverside pain team has ended')
    const sharing = await said(at.rosa.get('/sharing'))
    expect(sharing).toContain('You shared this with it: “My messages”')
    const log = await said(at.rosa.get('/access-log'))
    expect(log).toContain('The service ended the team Riverside pain team.')
    const page = await said(at.rosa.get(`/messages/${thread}`))
    expect(page).toContain('No one reads here any more, and no answer will come.')
    expect(page).not.toContain('You will hear')
    expect(page).not.toContain('Write again')
    expect(await said(at.ben.get('/today'))).not.toContain('has ended')
  })

  test('until they have read it, and nobody else says so for them', async () => {
    expect((await at.rosa.post('/sharing/ended', { team: 'nonsense' })).status).toBe(422)
    expect((await at.ben.post('/sharing/ended', { team: at.teamId })).status).toBe(303)
    expect((await at.amira.post('/sharing/ended', { team: at.teamId })).status).toBe(404)
    expect(await said(at.rosa.get('/sharing'))).toContain('Riverside pain team has ended')
    for (const _ of [1, 2])
      expect((await at.rosa.post('/sharing/ended', { team: at.teamId })).headers.get('location')).toBe(
        '/sharing',
      )
    for (const path of ['/sharing', '/today'])
      expect(await said(at.rosa.get(path))).not.toContain('Riverside pain team has ended')
    expect(await said(at.rosa.get('/access-log'))).toContain(
      'The service ended the team Riverside pain team.',
    )
  })

  test('nothing can be shared with it or written to it any more', async () => {
    const before = await at.count('message')
    await at.rosa.post('/messages/new', firstMessage(at.teamId))
    const sent = await at.rosa.post(`/messages/${thread}`, {
      key: randomUUID(),
      words: 'Is somebody there?',
      length: '12-weeks',
    })
    expect(sent.status).toBe(400)
    expect(await at.count('message')).toBe(before)
    await expect(
      at.look(
        `insert into concord.sharing_grant (person_id, grant_id, grantee_team, section, visible_from, until_at, created_at, pending)
         values ($1, $2, $3, 'story', now(), now() + interval '1 day', now(), false)`,
        [at.rosaId, randomUUID(), at.teamId],
      ),
    ).rejects.toThrow('this team has ended')
  })
})
