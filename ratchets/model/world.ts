import { randomUUID } from 'node:crypto'
import { createCheckInWriter } from '../../app/capabilities/check-in/writer.store.server.ts'
import type { MemberViewer, PersonViewer } from '../../app/platform/access/viewer.ts'
import type { Keyring } from '../../app/platform/crypto/keyring.ts'
import type { Tx } from '../../app/platform/database/connection.ts'
import { inSession } from '../../app/platform/database/transaction.ts'
import { cookieHeader } from '../../app/platform/identity/testing.ts'
import { temporaryFolder } from '../../app/platform/process/testing.ts'
import { testConcord } from '../../app/testing.ts'
import { one } from './act.ts'
import type { Model } from './oracle.ts'

type Session = { account: string; hash: string; cookie: string }
export type Person = Session & { id: string }
export type Team = { id: string; serviceId: string }
/** Somebody who works in a service; a membership that ended is not theirs any more when they come back. */
export type Member = Session & { id: string; role: MemberViewer['role']; serviceId: string }
export type World = Awaited<ReturnType<typeof makeWorld>>

/** Every word has a number that no other has. */
const words = /\bword\d+\b/g

/** Two services with three teams, who works there, three people and somebody of their family, on a real database. */
export async function makeWorld() {
  const concord = await testConcord()
  const { platform, look } = concord
  const { database, identity } = platform
  const ledger = temporaryFolder()
  let counted = 0
  const word = () => `word${++counted}`

  // What is sealed is remembered, so that whatever somebody gets to see of a row tells its word.
  const sealed = new Map<string, string[]>()
  const keys: Keyring = {
    ...platform.keys,
    seal: (plain, place) => {
      const value = platform.keys.seal(plain, place)
      sealed.set(value.toString('latin1'), plain.match(words) ?? [])
      return value
    },
  }
  const wordsIn = (value: Buffer) => sealed.get(value.toString('latin1')) ?? []

  const begin = async (account: string): Promise<Session> => {
    const { hash, cookies } = await identity.signInAs(account, {})
    return { account, hash, cookie: cookieHeader(cookies) }
  }
  const newcomer = async (): Promise<Session> => {
    const id = randomUUID()
    await look(
      `insert into identity."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
       values ($1, '', $2, true, now(), now())`,
      [id, `${id}@demo.example`],
    )
    return begin(id)
  }
  const sessions = { people: [] as Session[], members: [] as Session[], admins: [] as Session[] }
  for (const _ of [0, 1, 2]) sessions.people.push(await newcomer())
  for (const _ of [0, 1, 2, 3]) sessions.members.push(await newcomer())
  for (const _ of [0, 1, 2]) sessions.admins.push(await newcomer())
  const family = await newcomer()
  const services = [randomUUID(), randomUUID()]
  const serviceOf = new Map<string, string>()
  for (const id of services) {
    await look(`insert into concord.service values ($1, 'A service', null, now())`, [id])
    await look(
      `insert into concord.message_setting values ($1, '{1,2,3,4,5,6,7}', 0, 1440, 1, 'Somebody', '1', now())`,
      [id],
    )
  }

  const member = async (by: Session, role: Member['role'], service: number): Promise<Member> => {
    const [id, serviceId] = [randomUUID(), services[service] ?? '']
    await look(
      `with made as (insert into concord.membership values ($1, $2, $3, $4, $5, null, now()))
       update identity.session set "membershipId" = $1, "lastSeenAt" = now(), "expiresAt" = now() + interval '1 day'
       where token_hash = $6`,
      [id, by.account, serviceId, role, `A ${role}`, by.hash],
    )
    serviceOf.set(id, serviceId)
    return { ...by, id, role, serviceId }
  }
  const person = async (by: Session): Promise<{ one: Person; name: string }> => {
    const [id, name] = [randomUUID(), word()]
    const place = { table: 'person', column: 'name', row: id, person: id }
    await look(`insert into concord.person values ($1, $2, $3, now(), '1', now())`, [
      ...[id, by.account, keys.seal(name, place)],
    ])
    return { one: { ...by, id }, name }
  }

  const [people, members, teams]: [Person[], Member[], Team[]] = [[], [], []]
  const admins = [
    await member(one(sessions.admins, 0), 'admin', 0),
    await member(one(sessions.admins, 1), 'admin', 1),
  ]
  const lead = await member(one(sessions.admins, 2), 'lead', 0)
  const endedSessions: string[] = []

  /** A new session in the place of one that was ended. */
  const renew = async (ended: Session & { role?: string; id: string }): Promise<void> => {
    const fresh = await begin(ended.account)
    if (ended.role) await identity.chooseMembership(fresh.hash, ended.id)
    const all = [...sessions.people, ...sessions.members, ...people, ...members]
    const { hash } = ended
    for (const each of all) if (each.hash === hash) Object.assign(each, fresh)
    endedSessions.push(hash)
  }
  /** Somebody who had left comes back: what was shared with them before is not theirs any more. */
  const comeBack = async (place: number, service: number): Promise<string> => {
    const back = await member(one(members, place), 'professional', service)
    members[place] = back
    return back.id
  }
  const as = <T>({ hash }: Pick<Session, 'hash'>, work: (tx: Tx) => Promise<T>): Promise<T> =>
    inSession(database.app, hash, work)

  /** Time goes by until the last day of one row has passed, which is no act: nothing in the database is told. */
  const passes = (table: string, column: string, id: string) =>
    look(
      `with still as (select set_config('session_replication_role', 'replica', true)),
        passed as (update concord.${table} set until_at = now() from still where ${column} = $1 returning person_id)
       update concord.caseload_entry set first_end_at = now() where person_id in (select person_id from passed)`,
      [id],
    )

  /**
   * Everybody anew, who have met two professionals each. Those of the last history stay where they are, with no account:
   * nobody here shares anything with them, and what they were is not looked at again.
   */
  async function anew(): Promise<Model> {
    sealed.clear()
    endedSessions.length = 0
    await look('update concord.person set account_id = gen_random_uuid() where person_id = any($1)', [
      people.map(({ id }) => id),
    ])
    await look(
      'update concord.supporter set left_at = now() where left_at is null and account_id is not null',
    )
    for (const [place, { account }] of sessions.people.entries())
      if ((await look('select from identity."user" where id = $1', [account])).length === 0)
        sessions.people[place] = await newcomer()
    const made: Model = {
      ...{ people: new Set(), members: new Set(), teams: new Map() },
      ...{ grants: [], supports: [], cards: [], connections: [], visits: [], threads: [], items: [] },
      ...{ claims: [], outcomes: [] },
    }
    members.length = teams.length = people.length = 0
    for (const [place, session] of sessions.members.entries())
      members.push(await member(session, 'professional', place < 3 ? 0 : 1))
    for (const { id } of members) made.members.add(id)
    // The last two stay where they are: they stand in for their teams, so that messages are answered.
    for (const [place, there] of [[0, 2], [2], [3]].entries()) {
      const team = { id: randomUUID(), serviceId: services[place < 2 ? 0 : 1] ?? '' }
      const inIt = there.map((each) => one(members, each).id)
      await look(
        `with made as (insert into concord.team values ($1, $2, gen_random_uuid()::text, now())),
          cover as (insert into concord.message_cover values ($1, $4, null, now()))
         insert into concord.team_member select $1, m, now() from unnest($3::uuid[]) m`,
        [team.id, team.serviceId, inIt, inIt.at(-1)],
      )
      teams.push(team)
      made.teams.set(team.id, new Set(inIt))
    }
    const met = [one(members, 0).id, one(members, 3).id]
    for (const session of sessions.people) {
      const { one: somebody, name } = await person(session)
      const { id } = somebody
      await look(
        `insert into concord.connection select $1, m, gen_random_uuid(), now(), now() from unnest($2::uuid[]) m`,
        [id, met],
      )
      people.push(somebody)
      made.people.add(id)
      made.items.push({ kind: 'name', word: name, person: id, id, at: new Date() })
      for (const each of met) made.connections.push({ person: id, member: each, answered: 'yes' })
    }
    return made
  }

  const close = async () => {
    await concord.close()
    ledger.remove()
  }
  return {
    ...{
      look,
      app: concord.app,
      platform,
      database,
      keys,
      wordsIn,
      word,
      ledger: `${ledger.folder}/erasures`,
    },
    ...{ people, members, teams, admins, lead, family, endedSessions, serviceOf },
    ...{ renew, comeBack, passes, as, anew, close, writeCheckIn: createCheckInWriter(database.app) },
  }
}

export const personViewer = ({ account, id }: Person): PersonViewer => ({
  kind: 'person',
  accountId: account,
  personId: id,
})
export const memberViewer = ({ account, id, serviceId, role }: Member): MemberViewer => ({
  ...{ kind: 'member', accountId: account, membershipId: id, serviceId, role },
})
