import fc from 'fast-check'
import {
  endMembership,
  endTeamMember,
  insertTeamMember,
} from '../../../app/capabilities/service-setup/store.server.ts'
import { endTeam } from '../../../app/capabilities/service-setup/team.store.server.ts'
import { act, one, team } from '../act.ts'
import { claimsGoBack } from '../worklist.ts'
import type { World } from '../world.ts'

// The others stand in for their teams, so that messages are answered.
const mover = fc.nat(1)
const adminOf = ({ admins }: World, service: string) =>
  one(
    admins,
    admins.findIndex((each) => each.serviceId === service),
  )

/** Who works here, where, and whether their devices are still signed in. */
export const teams = {
  'enter a team': act(
    { mover, team },
    async ({ world, model, at }, step: { mover: number; team: number }) => {
      const [who, into] = [one(world.members, step.mover), one(world.teams, step.team)]
      if (who.serviceId !== into.serviceId || !model.members.has(who.id)) return
      await world.as(adminOf(world, into.serviceId), (tx) => insertTeamMember(tx, into.id, who.id, at))
      model.teams.get(into.id)?.add(who.id)
    },
    2,
  ),
  'leave a team': act(
    { mover, team },
    async ({ world, model, at }, step: { mover: number; team: number }) => {
      const [who, from] = [one(world.members, step.mover), one(world.teams, step.team)]
      await world.as(adminOf(world, from.serviceId), (tx) => endTeamMember(tx, from.id, who.id, at))
      model.teams.get(from.id)?.delete(who.id)
      claimsGoBack(model, ({ team, member }) => team === from.id && member === who.id)
    },
    2,
  ),
  'a team ends': act({ team }, async ({ world, model, at }, step: { team: number }) => {
    const ending = one(world.teams, step.team)
    await world.as(adminOf(world, ending.serviceId), (tx) => endTeam(tx, ending.id, at))
    for (const grant of model.grants) if (grant.to === ending.id) grant.over = true
    for (const thread of model.threads) if (thread.team === ending.id) thread.waiting = false
    claimsGoBack(model, ({ team }) => team === ending.id)
    model.teams.set(ending.id, new Set())
  }),
  'a membership ends': act({ mover }, async ({ world, model, at }, step: { mover: number }) => {
    const who = one(world.members, step.mover)
    await world.as(adminOf(world, who.serviceId), (tx) => endMembership(tx, who.serviceId, who.id, at))
    model.members.delete(who.id)
    claimsGoBack(model, ({ member }) => member === who.id)
    for (const members of model.teams.values()) members.delete(who.id)
  }),
  'somebody comes back': act(
    { mover, service: fc.nat(1) },
    async ({ world, model }, step: { mover: number; service: number }) => {
      const who = one(world.members, step.mover)
      if (model.members.has(who.id)) return
      model.members.add(await world.comeBack(step.mover, step.service))
    },
  ),
  'a session is ended': act({ who: fc.nat(6) }, async ({ world, model }, step: { who: number }) => {
    const who = one([...world.people, ...world.members], step.who)
    if (!model.people.has(who.id) && !model.members.has(who.id)) return
    const { hash } = who
    await world.platform.identity.endSession(hash)
    await world.renew(who)
    world.endedSessions.push(hash)
  }),
}
