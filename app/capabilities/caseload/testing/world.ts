import { randomUUID } from 'node:crypto'
import { smallService } from '../../../../seeds/testing.ts'
import type { MemberViewer } from '../../../platform/access/viewer.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { inSession } from '../../../platform/database/transaction.ts'
import { recordCheckIn } from '../../check-in/actions.server.ts'
import { createCheckInWriter } from '../../check-in/writer.store.server.ts'
import { confirmJoiner } from '../../joining/invitations/invitations.store.server.ts'
import { sectionOf } from '../../shared-story/rules.ts'
import { writeEntry } from '../../shared-story/store.server.ts'
import { addGrants, endGrants } from '../../sharing/store.server.ts'
import { setReviewed } from '../actions.server.ts'
import type { Section } from '../contract.ts'
import type { OutcomeKind } from '../outcomes/contract.ts'
import { noting } from './noting.ts'
import { emptyLife, held, isFor, type Life, type Model } from './oracle.ts'

export const kinds = [
  'check in',
  'correct',
  'write',
  'share',
  'share',
  'share',
  'end',
  'enter team',
  'leave team',
  'review',
  'take review back',
  'note',
  'note',
  'take note back',
  'claim',
  'give back',
  'join',
  'confirm',
  'refuse',
] as const
export type Step = {
  kind: (typeof kinds)[number]
  person: number
  who: number
  team: number
  byTeam: boolean
  sections: Section[]
  widened: boolean
  length: 'over' | 'soon' | 'long'
  pending: boolean
  prompt: 'know-me' | 'what-matters'
  outcome: OutcomeKind
}
export type World = Awaited<ReturnType<typeof makeWorld>>

const day = 24 * 60 * 60 * 1000
const cleared = [
  'review_mark',
  'sharing_grant',
  'connection',
  'check_in_note',
  'check_in',
  'story_entry',
  'section_change',
  'caseload_outcome',
  'caseload_claim',
]

/** Two people, three professionals and two teams on a real database, and the same acts for both it and the model. */
export async function makeWorld() {
  const small = await smallService()
  const { database, keys, identity } = small.platform
  const session = async (account: unknown, membership?: string) => {
    const { hash } = await identity.signInAs(String(account), {})
    if (membership) await identity.chooseMembership(hash, membership)
    return hash
  }
  const staff = await small.look(
    "select membership_id as id, account_id, service_id from concord.membership where role = 'professional' order by name limit 3",
  )
  const pros = await Promise.all(
    staff.map(async (row) => ({
      id: String(row.id),
      hash: await session(row.account_id, String(row.id)),
      serviceId: String(row.service_id),
      accountId: String(row.account_id),
    })),
  )
  const people = await Promise.all(
    [small.rosaId, small.benId].map(async (id) => {
      const [row] = await small.look('select account_id from concord.person where person_id = $1', [id])
      return { id, hash: await session(row?.account_id) }
    }),
  )
  const teams = (await small.look('select team_id as id from concord.team order by name limit 2')).map(
    (row) => String(row.id),
  )
  const as = <T>(hash: string, work: (tx: Tx) => Promise<T>) => inSession(database.app, hash, work)
  const write = createCheckInWriter(database.app)
  const noted = noting(as, keys)

  async function begin(): Promise<Model> {
    for (const table of cleared)
      await small.look(`delete from concord.${table} where person_id = any($1)`, [people.map(({ id }) => id)])
    await small.look('delete from concord.team_member')
    return {
      lives: new Map(people.map(({ id }) => [id, emptyLife()])),
      teams: new Map(teams.map((id) => [id, new Set()])),
    }
  }

  async function checkIn(
    person: (typeof people)[number],
    life: Life,
    corrects: string | undefined,
    at: Date,
  ) {
    const form = {
      key: randomUUID(),
      person: person.id,
      life: '3',
      'went-well': `At ${at.toISOString()}`,
      note: 'A note',
    }
    const more = { ...(corrects ? { corrects } : {}), ...(at.getTime() % 2 ? { 'share-note': 'yes' } : {}) }
    const kept = await recordCheckIn(
      { keys, write },
      person.hash,
      new URLSearchParams({ ...form, ...more }),
      at,
    )
    if (kept.outcome !== 'kept') throw new Error(`check-in: ${kept.outcome}`)
    life.checkIns = [...life.checkIns.filter((id) => id !== corrects), kept.location.split('/')[2] ?? '']
    life.changed.set('check-ins', at)
  }

  /** Does one step to the database and to the model alike. */
  async function take(model: Model, step: Step, at: Date): Promise<void> {
    const person = people[step.person]
    const pro = pros[step.who]
    const team = teams[step.team]
    const life = model.lives.get(person?.id ?? '')
    if (!person || !pro || !team || !life) throw new Error('nobody')
    const now = new Date()
    const to = step.byTeam ? team : pro.id
    const open = life.grants.filter((each) => each.to === to && !each.ended)
    switch (step.kind) {
      case 'check in':
        return checkIn(person, life, undefined, at)
      case 'correct':
        if (life.checkIns.length > 0) await checkIn(person, life, life.checkIns[0], at)
        return
      case 'write': {
        const entryId = randomUUID()
        const place = { table: 'story_entry', column: 'words', row: entryId, person: person.id }
        const words = keys.seal(`Written at ${at.toISOString()}`, place)
        const { prompt } = step
        const entry = {
          personId: person.id,
          entryId,
          prompt,
          words,
          at,
          writtenAt: at,
          after: life.entries.get(prompt) ?? '',
        }
        if (!(await as(person.hash, (tx) => writeEntry(tx, entry)))) throw new Error('not written')
        life.entries.set(prompt, entryId)
        life.changed.set(sectionOf(prompt), at)
        return
      }
      case 'share': {
        const grants = step.sections.map((section) => ({ id: randomUUID(), section }))
        const from = step.widened ? new Date(0) : at
        const until = {
          over: new Date(at.getTime() + day),
          soon: new Date(now.getTime() + 5 * day),
          long: new Date(now.getTime() + 100 * day),
        }[step.length]
        const { pending } = step
        const grantee = { kind: step.byTeam ? 'team' : 'professional', id: to } as const
        await as(person.hash, (tx) =>
          addGrants(tx, { personId: person.id, grantee, grants, visibleFrom: from, until, pending, at }),
        )
        for (const each of open) if (step.sections.includes(each.section)) each.ended = true
        for (const { id, section } of grants)
          life.grants.push({ id, to, section, from, until, createdAt: at, pending, ended: false })
        return
      }
      case 'end':
        if (open.length === 0) return
        await as(person.hash, (tx) =>
          endGrants(
            tx,
            person.id,
            open.map(({ id }) => id),
            at,
          ),
        )
        for (const each of open) each.ended = true
        return
      case 'enter team':
        if (model.teams.get(team)?.has(pro.id)) return
        await small.look('insert into concord.team_member values ($1, $2, $3)', [team, pro.id, at])
        model.teams.get(team)?.add(pro.id)
        return
      case 'leave team':
        await small.look(
          'update concord.team_member set ended_at = $3 where team_id = $1 and membership_id = $2 and ended_at is null',
          [team, pro.id, at],
        )
        model.teams.get(team)?.delete(pro.id)
        for (const { claims } of model.lives.values()) if (claims.get(team) === pro.id) claims.delete(team)
        return
      case 'review':
      case 'take review back': {
        const yes = step.kind === 'review'
        const viewer: MemberViewer = {
          kind: 'member',
          accountId: pro.accountId,
          membershipId: pro.id,
          serviceId: pro.serviceId,
          role: 'professional',
        }
        const done = await as(pro.hash, (tx) => setReviewed(tx, viewer, person.id, yes, at))
        const may = held(model, person.id, pro.id, now).sections.length > 0
        if (done !== may) throw new Error(`review: ${done}, and it should be ${may}`)
        if (may && yes) life.reviews.set(pro.id, at)
        if (may && !yes) life.reviews.delete(pro.id)
        return
      }
      case 'note':
      case 'take note back':
      case 'claim':
      case 'give back':
        return noted(model, life, { ...step, teamId: team }, { person, pro }, at)
      case 'join':
        if (life.connections.has(pro.id)) return
        await small.look('insert into concord.connection values ($1, $2, $3, $4)', [
          person.id,
          pro.id,
          randomUUID(),
          at,
        ])
        life.connections.set(pro.id, { joinedAt: at, answered: false })
        return
      case 'confirm':
      case 'refuse': {
        const yes = step.kind === 'confirm'
        const connection = life.connections.get(pro.id)
        const may = connection !== undefined && !connection.answered
        const done = await as(pro.hash, (tx) => confirmJoiner(tx, person.id, yes, at))
        if (done !== may) throw new Error(`answer: ${done}, and it should be ${may}`)
        if (!connection || !may) return
        connection.answered = true
        for (const each of life.grants.filter(({ pending }) => pending)) {
          if (yes && isFor(model, each.to, pro.id)) each.pending = false
          if (!yes && each.to === pro.id) each.ended = true
        }
      }
    }
  }
  return { ...small, database, keys, people, pros, as, begin, take }
}
