import { randomUUID } from 'node:crypto'
import { sayOfExplanation } from '../../../app/capabilities/team-work/explanation/actions.server.ts'
import { askAtRound, decideAtRound } from '../../../app/capabilities/team-work/round/actions.server.ts'
import { formOf } from '../../../seeds/form.ts'
import { act, allowed, author, chosen, one, person, type Stage, team, which, who } from '../act.ts'
import { type Item, teamsHolding } from '../oracle.ts'
import { memberViewer } from '../world.ts'
import { memberOf } from './plan.ts'

type Said = Extract<Item, { kind: 'of the team' }>

/** Whether a team repeats something to a person: they share goals and plan with it, and who speaks is of it. */
function mayspeak({ model }: Stage, by: string | undefined, about: string, team: string): boolean {
  if (!model.people.has(about)) return false
  if (by !== undefined) return teamsHolding(model, by, about, 'goals-and-plan').includes(team)
  return model.grants.some(
    ({ person, to, section, over, pending }) =>
      person === about && to === team && section === 'goals-and-plan' && !over && !pending,
  )
}

async function speaks(
  stage: Stage,
  about: string,
  by: string | undefined,
  team: string,
  form: URLSearchParams,
) {
  const { world, at } = stage
  const actor = [...world.members, ...world.people].find(({ id }) => id === (by ?? about))
  if (!actor) return false
  const done = await world.as(actor, (tx) =>
    sayOfExplanation(tx, world.keys, { personId: about, membershipId: by }, form, at),
  )
  const said = typeof done === 'object' && done.ok
  allowed('an explanation', said, mayspeak(stage, by, about, team))
  return said
}

export const teamWork = {
  explain: act(
    { person, team, by: author },
    async (stage, step: { person: number; team: number; by: number | undefined }) => {
      const { world, model, at } = stage
      const [about, to, by] = [
        one(world.people, step.person),
        one(world.teams, step.team).id,
        memberOf(stage, step.by),
      ]
      const [word, place] = [world.word(), `explanation of ${to}`]
      const heads = model.items.filter(
        (item) => item.person === about.id && item.place === place && !item.replacedAt,
      )
      const after = heads.map(({ id }) => id)
      if (
        !(await speaks(
          stage,
          about.id,
          by,
          to,
          formOf({ key: randomUUID(), do: 'write', team: to, words: word, after }),
        ))
      )
        return
      for (const head of heads) head.replacedAt = at
      const rows = await world.look(
        'select version_id as id from concord.explanation_version where written_at = $1',
        [at],
      )
      const id = String(rows[0]?.id)
      model.items.push({ kind: 'of the team', word, id, place, person: about.id, at, team: to })
    },
    3,
  ),
  'add to an explanation': act(
    { which, by: author },
    async (stage, step: { which: number; by: number | undefined }) => {
      const { world, model, at } = stage
      const heads = model.items.filter(
        (item): item is Said => item.kind === 'of the team' && Boolean(item.place) && !item.replacedAt,
      )
      const head = chosen(heads, step.which)
      if (!head || !model.people.has(head.person)) return
      const word = world.word()
      const form = formOf({ key: randomUUID(), do: 'adds', team: head.team, words: word, version: head.id })
      if (await speaks(stage, head.person, memberOf(stage, step.by), head.team, form))
        model.items.push({
          kind: 'of the team',
          word,
          id: randomUUID(),
          person: head.person,
          at,
          team: head.team,
        })
    },
  ),
  'ask at a round': act(
    { person, team, who },
    async (stage, step: { person: number; team: number; who: number }) => {
      const { world, model, at } = stage
      const [about, by, teamId] = [
        one(world.people, step.person).id,
        one(world.members, step.who),
        one(world.teams, step.team).id,
      ]
      const waits = await world.look(
        'select from concord.round_item where person_id = $1 and team_id = $2 and decided_at is null and left_at is null',
        [about, teamId],
      )
      if (waits.length > 0) return
      const word = world.word()
      const form = formOf({ key: randomUUID(), question: word })
      const done = await world.as(by, (tx) =>
        askAtRound(tx, world.keys, memberViewer(by), { personId: about, teamId }, form, at),
      )
      const asked = typeof done === 'object' && done.ok
      allowed('a question', asked, mayspeak(stage, by.id, about, teamId))
      if (!asked) return
      const rows = await world.look('select item_id as id from concord.round_item where asked_at = $1', [at])
      model.items.push({
        kind: 'of the team',
        word,
        id: String(rows[0]?.id),
        person: about,
        at,
        team: teamId,
      })
    },
    2,
  ),
  'decide at a round': act({ which, who }, async (stage, step: { which: number; who: number }) => {
    const { world, model, at } = stage
    const open = await world.look(
      `select person_id, team_id, item_id from concord.round_item
         where decided_at is null and left_at is null and person_id = any($1) order by asked_at`,
      [[...model.people]],
    )
    const found = chosen(open, step.which)
    if (!found) return
    const by = one(world.members, step.who)
    const [personId, teamId, itemId] = [found.person_id, found.team_id, found.item_id].map(String) as [
      string,
      string,
      string,
    ]
    const [decision, note] = [world.word(), world.word()]
    const form = formOf({ decision, note, owner: 'team' })
    const done = await world.as(by, (tx) =>
      decideAtRound(tx, world.keys, memberViewer(by), { personId, teamId, itemId }, form, at),
    )
    const decided = typeof done === 'object' && done.ok
    allowed('a decision', decided, mayspeak(stage, by.id, personId, teamId))
    if (decided)
      for (const word of [decision, note])
        model.items.push({ kind: 'of the team', word, id: itemId, person: personId, at, team: teamId })
  }),
}
