import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inSession } from '../../platform/database/transaction.ts'
import { firstMessage, type Messaging, messagingService, said } from '../messages/testing.ts'
import { endTeam } from './team.store.server.ts'

let at: Messaging
beforeAll(async () => {
  at = await messagingService()
}, 60_000)
afterAll(() => at.close())

/** A team of Amira’s, whom Rosa has met, with everything named that messages need. */
async function newTeam(): Promise<string> {
  const made = await at.admin.at.post('/service/teams', { key: randomUUID(), name: `Team ${randomUUID()}` })
  const id = made.headers.get('location')?.split('/').at(-1) ?? ''
  await at.admin.at.post(`/service/teams/${id}/members`, { membership: at.amiraId })
  await at.look('insert into concord.message_cover values ($1, $2, null, now())', [id, at.amiraId])
  return id
}

const end = (team: string) => at.admin.at.post(`/service/teams/${team}/end`)
const share = (team: string) =>
  at.rosa.post('/sharing', {
    ...{ key: randomUUID(), with: `team:${team}`, section: ['story', 'messages'] },
    ...{ length: '4-weeks', earlier: 'no' },
  })
const write = (team: string) => at.rosa.post('/messages/new', firstMessage(team))
const agree = (team: string) => at.rosa.post('/suggestions/contact', { with: `team:${team}`, weeks: '2' })

/** What would still hold or wait with a team: nothing, once it has ended. */
async function left(team: string) {
  const [row] = await at.look(
    `select (select count(*)::int from concord.sharing_grant where grantee_team = $1 and ended_at is null) as grants,
      (select count(*)::int from concord.message_thread where team_id = $1 and closed_at is null) as threads,
      (select count(*)::int from concord.agreed_contact where team_id = $1 and ended_at is null) as contacts,
      (select count(*)::int from concord.due_item where team_id = $1) as due`,
    [team],
  )
  return row
}
const nothing = { grants: 0, threads: 0, contacts: 0, due: 0 }

/** Ends a team in a transaction that stays open until what comes back is called. */
async function ending(team: string): Promise<() => Promise<void>> {
  const [row] = await at.look(
    `select token_hash as hash from identity.session where "membershipId" = $1 limit 1`,
    [at.admin.membershipId],
  )
  const [ended, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const done = inSession(at.platform.database.app, String(row?.hash), async (tx) => {
    expect(await endTeam(tx, team, new Date())).toBe(true)
    ended.resolve()
    await held.promise
  })
  await Promise.race([ended.promise, done])
  return () => {
    held.resolve()
    return done
  }
}

describe('while a team is being ended', () => {
  test('sharing with it waits, and is refused in words once it has ended', async () => {
    const team = await newTeam()
    const commit = await ending(team)
    const sent = share(team)
    await sleep(300)
    await commit()
    const answer = await sent
    expect(answer.status).toBe(303)
    const form = await at.rosa.get(answer.headers.get('location') ?? '')
    expect(form.status).toBe(400)
    expect(await said(form)).toContain('This team is not there any more. Nothing was shared with it.')
    expect(await left(team)).toEqual(nothing)
  })

  test('a message to it waits, is refused, and its words are kept', async () => {
    const team = await newTeam()
    const commit = await ending(team)
    const sent = write(team)
    await sleep(300)
    await commit()
    const answer = await sent
    expect(answer.status).toBe(400)
    expect(await said(answer)).toContain('the heron on the pond')
    expect(await left(team)).toEqual(nothing)
  })

  test('a message in a thread that was open does not open it again', async () => {
    const team = await newTeam()
    const thread = (await write(team)).headers.get('location') ?? ''
    const commit = await ending(team)
    const sent = at.rosa.post(thread, { key: randomUUID(), words: 'Is somebody there?' })
    await sleep(300)
    await commit()
    const answer = await sent
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain('Is somebody there?')
    expect(page).toContain('Nothing was sent')
    expect(page).not.toContain('<textarea')
    expect(await left(team)).toEqual(nothing)
  })

  test('whoever comes first, nothing fails, and nothing is left that nobody reads', async () => {
    for (let round = 0; round < 8; round += 1) {
      const team = await newTeam()
      if (round % 2) await share(team)
      const acts = [() => share(team), () => write(team), () => agree(team)]
      const all = await Promise.all([
        ...acts.slice(0, 1 + (round % 3)).map((act) => act()),
        sleep(round * 3).then(() => end(team)),
        share(team),
      ])
      expect(all.map(({ status }) => status).filter((status) => ![303, 400].includes(status))).toEqual([])
      expect(await left(team)).toEqual(nothing)
    }
  })
})
