import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { confirmJoiner } from '../../../app/capabilities/joining/invitations/invitations.store.server.ts'
import { useCode } from '../../../app/capabilities/joining/join.store.server.ts'
import { endSharing, share } from '../../../app/capabilities/sharing/actions.server.ts'
import { type Section, sections } from '../../../app/capabilities/sharing/contract.ts'
import { moveEnd } from '../../../app/capabilities/sharing/store.server.ts'
import { formOf } from '../../../seeds/form.ts'
import { act, allowed, chosen, one, person, type Stage, team, which, who, yes } from '../act.ts'
import { type Grant, type Model, waitsFor } from '../oracle.ts'
import { type Person, personViewer } from '../world.ts'

const day = 24 * 60 * 60 * 1000

/** Until somebody who invited the person has said that it was them who joined, what is shared waits. */
function isPending(model: Model, person: string, to: string): boolean {
  const own = model.connections.filter((each) => each.person === person)
  const inviter = own.find(({ member }) => member === to)
  return !(inviter ? [inviter] : own).some(({ answered }) => answered === 'yes')
}

/** The same grant once more replaces what this grantee had of the same. */
export function granted(model: Model, grant: Grant): void {
  for (const each of model.grants)
    if (each.person === grant.person && each.to === grant.to && each.section === grant.section)
      if (each.item === grant.item) each.over = true
  model.grants.push(grant)
}

/** The grants that this act made, by the moment at which it did. */
export async function grantsAt(
  { world, at }: Stage,
  person: string,
): Promise<{ id: string; section: Section }[]> {
  const rows = await world.look(
    'select grant_id as id, section from concord.sharing_grant where person_id = $1 and created_at = $2',
    [person, at],
  )
  return rows.map(({ id, section }) => ({ id: String(id), section: section as Section }))
}

type Shared = {
  to: string
  kind: 'professional' | 'team'
  earlier: boolean
  item?: string
  sections?: Section[]
}

async function shares(stage: Stage, by: Person, { to, kind, earlier, item, sections = [] }: Shared) {
  const { world, model, at } = stage
  if (!model.people.has(by.id)) return
  const whole = { section: sections, earlier: earlier ? 'yes' : 'no' }
  const form = formOf({
    ...{ key: randomUUID(), with: `${kind}:${to}`, length: '12-weeks' },
    ...(item ? { item } : whole),
  })
  const done = await world.as(by, (tx) => share(tx, world.keys, personViewer(by), form, at))
  // They can share with those whom they have met.
  if (done === 'other-words' || !done.ok) return
  const common = { person: by.id, to, item, pending: isPending(model, by.id, to), over: false }
  const from = earlier && !item ? new Date(0) : at
  for (const { id, section } of await grantsAt(stage, by.id)) granted(model, { ...common, id, section, from })
}

const open = (model: Model, person: string) =>
  model.grants.filter((grant) => grant.person === person && !grant.over)

export const sharing = {
  'share with somebody': act(
    { person, who, sections: fc.uniqueArray(fc.constantFrom(...sections), { minLength: 1 }), earlier: yes },
    (stage, step: { person: number; who: number; sections: Section[]; earlier: boolean }) =>
      shares(stage, one(stage.world.people, step.person), {
        ...{ ...step, kind: 'professional', to: one(stage.world.members, step.who).id },
      }),
    4,
  ),
  'share with a team': act(
    { person, team, sections: fc.uniqueArray(fc.constantFrom(...sections), { minLength: 1 }), earlier: yes },
    (stage, step: { person: number; team: number; sections: Section[]; earlier: boolean }) =>
      shares(stage, one(stage.world.people, step.person), {
        ...{ ...step, kind: 'team', to: one(stage.world.teams, step.team).id },
      }),
    4,
  ),
  'share one thing': act(
    { person, which, who, team, byTeam: yes },
    async (stage, step: { person: number; which: number; who: number; team: number; byTeam: boolean }) => {
      const by = one(stage.world.people, step.person)
      const things = stage.model.items.filter((item) => item.kind === 'made' && item.person === by.id)
      const thing = chosen(things, step.which)
      if (thing?.kind !== 'made') return
      const { members, teams } = stage.world
      const to = step.byTeam ? one(teams, step.team).id : one(members, step.who).id
      const kind = step.byTeam ? 'team' : 'professional'
      await shares(stage, by, { to, kind, earlier: false, item: thing.worksheet })
    },
    2,
  ),
  'end a grant': act(
    { person, which },
    async ({ world, model, at }, step: { person: number; which: number }) => {
      const by = one(world.people, step.person)
      const grant = chosen(open(model, by.id), step.which)
      if (!grant) return
      await world.as(by, (tx) => endSharing(tx, personViewer(by), formOf({ grant: grant.id }), at))
      grant.over = true
    },
    2,
  ),
  'move the last day': act(
    { person, which },
    async ({ world, model, at }, step: { person: number; which: number }) => {
      const by = one(world.people, step.person)
      const grant = chosen(open(model, by.id), step.which)
      if (grant) await world.as(by, (tx) => moveEnd(tx, by.id, grant.id, new Date(Date.now() + 9 * day), at))
    },
  ),
  'a last day passes': act(
    { person, which },
    async ({ world, model }, step: { person: number; which: number }) => {
      const grant = chosen(open(model, one(world.people, step.person).id), step.which)
      if (!grant) return
      await world.passes('sharing_grant', 'grant_id', grant.id)
      grant.over = true
    },
  ),
  'join by an invitation': act(
    { person, who },
    async ({ world, model, at }, step: { person: number; who: number }) => {
      const [by, to] = [one(world.people, step.person), one(world.members, step.who)]
      const met = model.connections.some(({ person, member }) => person === by.id && member === to.id)
      if (met || !model.people.has(by.id)) return
      const code = world.keys.mac('a code', randomUUID())
      await world.look(
        `insert into concord.invitation values
         ($1, $2, $3, $4, '\\x', '\\x', $1, false, $5, $5::timestamptz + interval '9 days')`,
        [randomUUID(), to.serviceId, to.id, code, at],
      )
      await world.as(by, (tx) => useCode(tx, code, at))
      model.connections.push({ person: by.id, member: to.id, answered: undefined })
    },
  ),
  'say who joined': act(
    { person, who, yes },
    async ({ world, model, at }, step: { person: number; who: number; yes: boolean }) => {
      const [{ id }, by] = [one(world.people, step.person), one(world.members, step.who)]
      const may = waitsFor(model, by.id, id) && model.people.has(id)
      allowed('an answer', await world.as(by, (tx) => confirmJoiner(tx, id, step.yes, at)), may)
      if (!may) return
      for (const each of model.connections)
        if (each.person === id && each.member === by.id) each.answered = step.yes ? 'yes' : 'no'
      for (const grant of open(model, id).filter(({ pending }) => pending))
        if (grant.to === by.id || model.teams.get(grant.to)?.has(by.id))
          Object.assign(grant, step.yes ? { pending: false } : { over: true })
    },
  ),
}
