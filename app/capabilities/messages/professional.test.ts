import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { begun, hidden, type Messaging, messagingService, said } from './testing.ts'

let at: Messaging
let thread = ''
let path = ''
beforeAll(async () => {
  at = await messagingService()
  thread = await begun(at)
  path = `/people/${at.rosaId}/messages/${thread}`
}, 60_000)
afterAll(() => at.close())

const words = 'Thank you for asking. Would Tuesday or Friday suit you?'
const answer = (after: string, changed: Record<string, string> = {}) => ({
  key: randomUUID(),
  after,
  words,
  ...changed,
})
const lastOn = async (who = at.amira) => hidden(await (await who.get(path)).text(), 'after')
const due = () => at.look('select membership_id, team_id from concord.due_item where item_id = $1', [thread])

describe('whoever is in the team', () => {
  test('H12 finds what waits, longest first, and whoever is not finds nothing', async () => {
    const inbox = await said(at.grace.at.get('/inbox?view=team'))
    expect(inbox).toMatch(/Rosa Field .* Anyone in Riverside pain team/)
    expect(await said(at.amira.get('/caseload'))).toMatch(/Rosa Field They were told they will hear by/)
    expect(await said(at.owen.at.get('/inbox?view=team'))).not.toContain('Rosa')
    for (const address of ['', '/new', `/${thread}`])
      expect((await at.owen.at.get(`/people/${at.rosaId}/messages${address}`)).status).toBe(404)
    const form = answer('', { reason: 'answered', to: at.owen.membershipId, team: at.teamId })
    for (const address of ['/new', `/${thread}`, `/${thread}/assign`, `/${thread}/close`])
      expect((await at.owen.at.post(`/people/${at.rosaId}/messages${address}`, form)).status).toBe(404)
  })

  test('H01 reads, beside every box, whom to call when a message worries them', async () => {
    const page = await said(at.grace.at.get(path))
    expect(page).toContain('Call the safeguarding lead')
    expect(page).toContain('Phone 01632 960 021')
    expect(page).toContain('Nobody is watching this live.')
  })

  test('H03 the person sees who opened it, and the log says so', async () => {
    expect(await said(at.rosa.get(`/messages/${thread}`))).toMatch(/Delivered\. Opened by Grace Mensah on/)
    expect(await said(at.rosa.get('/access-log'))).toContain('Grace Mensah opened “My messages”')
  })

  test('gives it to a colleague by name, and to nobody outside the team', async () => {
    for (const to of ['', randomUUID(), at.owen.membershipId])
      expect((await at.amira.post(`${path}/assign`, { to })).status).toBe(400)
    expect((await at.amira.post(`${path}/assign`, { to: at.grace.membershipId })).status).toBe(303)
    expect(await due()).toEqual([{ membership_id: at.grace.membershipId, team_id: at.teamId }])
    expect(await said(at.rosa.get(`/messages/${thread}`))).toContain('You will hear from Grace Mensah by')
    expect(await said(at.rosa.get('/access-log'))).toContain(
      'Amira Patel gave your messages to Grace Mensah to answer.',
    )
    expect(await said(at.grace.at.get('/inbox'))).toContain('Rosa Field')
    expect(await said(at.amira.get('/inbox'))).not.toContain('Rosa Field')
  })
})

test('somebody of another service, to whom they are shared by name, reads them with their own way to a safeguarding lead', async () => {
  const [service, other, account] = [randomUUID(), randomUUID(), randomUUID()]
  await at.look(`insert into concord.service values ($1, 'Elsewhere', null, now())`, [service])
  await at.look(
    `insert into concord.message_setting values ($1, '{1}', 540, 1020, 1, 'Ring Theo', '01632 960 777', now())`,
    [service],
  )
  await at.look(`insert into concord.team values ($1, $2, 'Una’s team', now())`, [randomUUID(), service])
  await at.look(
    `insert into identity."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
     values ($1, '', 'una@demo.example', true, now(), now())`,
    [account],
  )
  await at.look(
    `insert into concord.membership values ($1, $2, $3, 'professional', 'Una Marsh', null, now())`,
    [other, account, service],
  )
  await at.look(`insert into concord.connection select $1, $2, gen_random_uuid(), now(), now()`, [
    at.rosaId,
    other,
  ])
  const una = await at.visitor(account, other)
  expect((await una.get(path)).status).toBe(404)
  await at.look(
    `insert into concord.sharing_grant (person_id, grant_id, grantee_membership, section, visible_from, until_at, created_at)
     values ($1, gen_random_uuid(), $2, 'messages', '-infinity', now() + interval '1 day', now())`,
    [at.rosaId, other],
  )
  const page = await said(una.get(path))
  expect(page).toContain('Messages with a team of another service')
  expect(page).toContain('Could somebody ring me about the heron')
  expect(page).toContain('01632 960 777')
  expect(page).not.toContain('Riverside pain team')
  expect(page).toContain('Opened by somebody of that team')
  expect(page).toContain('not shared with a team of yours')
  expect(await said(una.get(`/people/${at.rosaId}/messages`))).toContain('a team of another service')
})

describe('an answer', () => {
  test.each([
    [{ words: '' }, 'Write your message first'],
    [{ words: 'x'.repeat(4001) }, '4000'],
    [{ after: 'nonsense' }, 'could not'],
    [{ key: '' }, 'could not'],
  ])('with %o says what to do and changes nothing', async (wrong, told) => {
    const before = await at.count('message')
    const sent = await at.amira.post(path, answer(await lastOn(), wrong))
    expect(sent.status).toBe(400)
    expect(await said(sent)).toContain(told)
    expect(await at.count('message')).toBe(before)
  })

  test('H08 of two at once, the second is told, reads the first, and can then send theirs', async () => {
    const seen = await lastOn()
    const both = await Promise.all([
      at.amira.post(path, answer(seen)),
      at.grace.at.post(path, answer(seen, { words: 'From Grace at the same time.' })),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 400])
    const late = both[0]?.status === 400 ? 0 : 1
    const page = (await both[late]?.text()) ?? ''
    expect(page).toMatch(/(Grace Mensah|Amira Patel) has just answered/)
    for (const both of [words, 'From Grace at the same time.']) expect(page).toContain(both)
    const again = answer(hidden(page, 'after'), { key: hidden(page, 'key'), words: 'And mine, after yours.' })
    const who = late === 0 ? at.amira : at.grace.at
    expect((await who.post(path, again)).status).toBe(303)
    expect(await due()).toEqual([])
  })

  test('H06 sent five times is one; the same key with other words is refused', async () => {
    const before = await at.count('message')
    const once = answer(await lastOn())
    const sent = await Promise.all(Array.from({ length: 5 }, () => at.amira.post(path, once)))
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
    expect(await at.count('message')).toBe(before + 1)
    expect((await at.amira.post(path, { ...once, words: 'Other.' })).status).toBe(422)
  })

  test('is told to the person, and shows once they have opened it', async () => {
    expect(await said(at.amira.get(path))).toContain('Rosa Field has not opened this yet.')
    expect(await said(at.rosa.get('/messages'))).toMatch(/\d new messages/)
    await at.rosa.get(`/messages/${thread}`)
    expect(await said(at.amira.get(path))).toMatch(/Rosa Field opened this on/)
    expect(await said(at.rosa.get('/messages'))).toContain('Nothing waits for an answer')
  })

  test('closes with a reason the person reads', async () => {
    expect((await at.amira.post(`${path}/close`, { reason: 'because' })).status).toBe(400)
    expect((await at.amira.post(`${path}/close`, { reason: 'another-way' })).status).toBe(303)
    expect(await said(at.rosa.get(`/messages/${thread}`))).toMatch(
      /Amira Patel closed this on .* We talk about it another way/,
    )
  })
})

test('a professional may write first where messages are shared with their team', async () => {
  const first = { key: randomUUID(), team: at.teamId, words: 'How did the lift go?' }
  const to = `/people/${at.rosaId}/messages/new`
  for (const wrong of [{ words: '' }, { team: '' }, { team: randomUUID() }])
    expect((await at.grace.at.post(to, { ...first, ...wrong })).status).toBe(400)
  const sent = await Promise.all([at.grace.at.post(to, first), at.grace.at.post(to, first)])
  expect(new Set(sent.map(({ headers }) => headers.get('location'))).size).toBe(1)
  expect(await said(at.rosa.get('/messages'))).toContain('One new message')
})

describe('when the grant has ended', () => {
  test('H12 nobody in the team reads or writes the thread any more', async () => {
    const grants = await at.look(
      `select grant_id from concord.sharing_grant
       where person_id = $1 and section = 'messages' and ended_at is null`,
      [at.rosaId],
    )
    const after = await lastOn()
    await at.rosa.post('/messages/new', {
      key: randomUUID(),
      team: at.teamId,
      words: 'Something that waits.',
    })
    await at.rosa.post('/sharing/end', { grant: grants.map((row) => String(row.grant_id)) })
    const never = await at.amira.get(`/people/${at.rosaId}/messages/${randomUUID()}`)
    const ended = await at.amira.get(path)
    expect([ended.status, never.status]).toEqual([404, 404])
    expect((await at.amira.get(`/people/${at.rosaId}/messages`)).status).toBe(404)
    expect((await at.amira.post(path, answer(after))).status).toBe(404)
    expect(await said(at.amira.get('/inbox?view=team'))).not.toContain('Rosa')
    expect(await said(at.amira.get('/caseload'))).not.toContain('They were told they will hear')
  })

  test('what was shared with one by name can be read, and is no leave to write', async () => {
    await at.rosa.post('/sharing', {
      ...{ key: randomUUID(), with: `professional:${at.amiraId}`, section: 'messages' },
      ...{ length: '4-weeks', earlier: 'yes' },
    })
    expect(await said(at.amira.get(path))).toContain('but not write here')
    expect((await at.amira.post(path, answer(''))).status).toBe(404)
    expect((await at.amira.post(`${path}/close`, { reason: 'answered' })).status).toBe(404)
    expect((await at.grace.at.get(path)).status).toBe(404)
  })
})
