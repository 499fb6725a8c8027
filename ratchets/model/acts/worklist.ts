import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import {
  noteOutcome,
  setClaim,
  takeOutcomeBack,
} from '../../../app/capabilities/caseload/outcomes/actions.server.ts'
import { type OutcomeKind, outcomeKinds } from '../../../app/capabilities/caseload/outcomes/contract.ts'
import { formOf } from '../../../seeds/form.ts'
import { act, allowed, chosen, one, person, team, which, who, yes } from '../act.ts'
import { heldBy } from '../oracle.ts'
import { teamsBetween } from '../worklist.ts'
import { memberViewer } from '../world.ts'

const soon = new Date(Date.now() + 20 * 24 * 60 * 60 * 1000)
const day = {
  'on-day': String(soon.getUTCDate()),
  'on-month': String(soon.getUTCMonth() + 1),
  'on-year': String(soon.getUTCFullYear()),
}

/** What professionals do about the rows of their lists. */
export const worklist = {
  'note what was done': act(
    { person, who, kind: fc.constantFrom(...outcomeKinds) },
    async ({ world, model, at }, step: { person: number; who: number; kind: OutcomeKind }) => {
      const [{ id }, by] = [one(world.people, step.person), one(world.members, step.who)]
      const form = { key: randomUUID(), outcome: step.kind, reason: 'care-ended', ...day }
      const done = await world.as(by, (tx) =>
        noteOutcome(tx, world.keys, memberViewer(by), id, formOf(form), at),
      )
      const kept = typeof done === 'object' && done.ok
      const may = model.people.has(id) && heldBy(model, { as: 'professional', id: by.id }, id).length > 0
      allowed('a note in a list', kept, may)
      if (!kept) return
      const [row] = await world.look(
        'select outcome_id as id from concord.caseload_outcome where membership_id = $1 and person_id = $2 and at = $3',
        [by.id, id, at],
      )
      model.outcomes.push({ id: String(row?.id), person: id, member: by.id, kind: step.kind, undone: false })
    },
    3,
  ),
  'take back what was noted': act(
    { who, which },
    async ({ world, model, at }, step: { who: number; which: number }) => {
      const [by, noted] = [one(world.members, step.who), chosen(model.outcomes, step.which)]
      if (!noted) return
      const { person: about } = noted
      const form = formOf({ outcome: noted.id })
      const done = await world.as(by, (tx) =>
        takeOutcomeBack(tx, world.keys, memberViewer(by), about, form, at),
      )
      const held = heldBy(model, { as: 'professional', id: by.id }, about).length > 0
      allowed('taking a note back', done, model.people.has(about) && held)
      // A colleague's stays as it is.
      if (done && noted.member === by.id) noted.undone = true
    },
  ),
  'take somebody on, or give them back': act(
    { person, who, team, yes },
    async ({ world, model, at }, step: { person: number; who: number; team: number; yes: boolean }) => {
      const [{ id }, by, into] = [
        one(world.people, step.person),
        one(world.members, step.who),
        one(world.teams, step.team).id,
      ]
      const done = await world.as(by, (tx) =>
        setClaim(tx, world.keys, memberViewer(by), id, formOf({ team: into }), step.yes, at),
      )
      const may = model.people.has(id) && teamsBetween(model, by.id, id).includes(into)
      allowed('a claim', done !== 'nobody', may)
      if (!may) return
      const there = model.claims.find((claim) => claim.open && claim.person === id && claim.team === into)
      if (step.yes) allowed('a second claim', done === 'done', !there || there.member === by.id)
      if (step.yes && !there) model.claims.push({ person: id, team: into, member: by.id, open: true })
      if (!step.yes && there?.member === by.id) there.open = false
    },
    4,
  ),
}
