import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { inSession } from '../../platform/database/transaction.ts'
import { answers, filledIn, headsIn, writes } from './testing/forms.ts'

let small: SmallService
let theirs: string
beforeAll(async () => {
  small = await smallService()
  theirs = `/people/${small.rosaId}/plan`
}, 90_000)
afterAll(() => small.close())

const due = async (entry: string) =>
  await small.look('select kind, membership_id from concord.due_item where item_id = $1 order by kind', [
    entry,
  ])
const inDays = (days: number) => {
  const date = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
  return {
    'review-day': String(date.getDate()),
    'review-month': String(date.getMonth() + 1),
    'review-year': String(date.getFullYear()),
  }
}
const asAmira = async <T>(work: Parameters<typeof inSession<T>>[2]) => {
  const [account] = await small.look(
    'select account_id as id from concord.membership where membership_id = $1',
    [small.amiraId],
  )
  const { hash } = await small.platform.identity.signInAs(String(account?.id), {})
  await small.platform.identity.chooseMembership(hash, small.amiraId)
  return inSession(small.platform.database.app, hash, work)
}

test('what waits and what is to be looked at stands in the caseload, until it does not', async () => {
  const step = await writes(small.rosa, '/plan', {
    ask: 'yes',
    owner: `professional:${small.amiraId}`,
    ...inDays(3),
  })
  expect(await due(step)).toEqual([
    { kind: 'plan-awaits', membership_id: null },
    { kind: 'review-due', membership_id: small.amiraId },
  ])
  const caseload = await (await small.amira.get('/caseload')).text()
  expect(caseload).toContain('Something in the plan waits for your answer')
  await answers(small, small.amira, `${theirs}/${step}`)
  expect((await due(step)).map(({ kind }) => kind)).toEqual(['review-due'])
  expect(await (await small.rosa.get('/today')).text()).toContain('Coming up in your plan')
  await small.amira.post(`${theirs}/${step}/state`, { key: randomUUID(), state: 'done' })
  expect(await due(step)).toEqual([])
})

test('the person sees who has read the plan, and what was opened', async () => {
  const step = await writes(small.rosa, '/plan', { words: 'Read me' })
  expect(await (await small.rosa.get(`/plan/${step}`)).text()).toContain('No one has read this yet')
  await small.amira.get(`${theirs}/${step}`)
  expect(await (await small.rosa.get(`/plan/${step}`)).text()).toContain('Seen by Amira Patel on')
  const log = await (await small.rosa.get('/access-log')).text()
  expect(log).toContain('Amira Patel opened')
  expect(log).toContain('You wrote in your plan.')
})

test('H04 another person’s plan is not there, for persons and professionals alike', async () => {
  const bens = await writes(small.ben, '/plan', { words: 'Ben’s own step' })
  const [version = ''] = await headsIn(small, bens)
  const posts = { change: filledIn(), answer: { key: randomUUID(), version, answer: 'yes' } }
  for (const [who, home] of [
    [small.rosa, '/plan'],
    [small.amira, theirs],
    [small.amira, `/people/${small.benId}/plan`],
  ] as const) {
    expect((await who.get(`${home}/${bens}`)).status).toBe(404)
    for (const [act, form] of Object.entries(posts))
      expect((await who.post(`${home}/${bens}/${act}`, form)).status).toBe(404)
  }
  expect((await small.amira.post(`/people/${small.benId}/plan/new`, filledIn())).status).toBe(404)
  expect(await headsIn(small, bens)).toEqual([version])
})

test('the database itself keeps a goal’s words, and everybody’s answers, from everybody else', async () => {
  const goal = await writes(small.rosa, '/plan', { kind: 'goal', words: 'Mine', 'level-hoped': 'So' })
  const [version = ''] = await headsIn(small, goal)
  const mine = small.rosaId
  const attempts = [
    sql`insert into concord.plan_version values
      (${mine}, ${randomUUID()}, ${goal}, 'goal', ${small.amiraId}, '{}', '', now(), null)`,
    sql`insert into concord.plan_version values
      (${mine}, ${randomUUID()}, ${goal}, 'goal', null, '{}', '', now(), null)`,
    sql`insert into concord.plan_said values
      (${mine}, ${randomUUID()}, ${goal}, ${version}, null, 'yes', null, null, now(), null)`,
    sql`update concord.plan_entry set state = 'put-away' where person_id = ${mine} and entry_id = ${goal}`,
  ]
  for (const attempt of attempts)
    await expect(asAmira((tx) => attempt.execute(tx))).rejects.toMatchObject({ code: '42501' })
  const ended = await asAmira((tx) =>
    sql`update concord.plan_version set superseded_at = now() where version_id = ${version}`.execute(tx),
  )
  expect(ended.numAffectedRows).toBe(0n)
})

test('what was put away, and replaced, before sharing began stays unseen; after it ends nothing is left', async () => {
  const step = await writes(small.rosa, '/plan', { words: 'Before sharing' })
  await small.rosa.post(
    `/plan/${step}/change`,
    filledIn({ words: 'At sharing', after: await headsIn(small, step) }),
  )
  const away = await writes(small.rosa, '/plan', { words: 'Put away before' })
  await small.rosa.post(`/plan/${away}/state`, { key: randomUUID(), state: 'put-away' })
  await small.look("update concord.sharing_grant set visible_from = now() where section = 'goals-and-plan'")
  const page = await (await small.amira.get(`${theirs}/${step}`)).text()
  expect(page).toContain('At sharing')
  expect(page).not.toContain('Before sharing')
  expect((await small.amira.get(`${theirs}/${away}`)).status).toBe(404)
  await small.look("update concord.sharing_grant set ended_at = now() where section = 'goals-and-plan'")
  for (const end of ['', '/print', '/rest', '/new', `/${step}`])
    expect((await small.amira.get(theirs + end)).status).toBe(404)
  expect((await small.amira.post(`${theirs}/new`, filledIn())).status).toBe(404)
  expect((await answers(small, small.amira, `${theirs}/${step}`)).status).toBe(404)
  expect(await (await small.rosa.get(`/plan/${step}`)).text()).toContain('At sharing')
})
