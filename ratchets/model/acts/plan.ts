import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beginInPlan, changeInPlan } from '../../../app/capabilities/shared-plan/actions.server.ts'
import {
  moveInPlan,
  seeDifferently,
  withdrawView,
} from '../../../app/capabilities/shared-plan/answers.actions.server.ts'
import type { Outcome, Writer } from '../../../app/capabilities/shared-plan/writer.ts'
import { formOf } from '../../../seeds/form.ts'
import { act, allowed, author, chosen, one, person, type Stage, which } from '../act.ts'
import { type Item, mayRead, mayWrite } from '../oracle.ts'

type Version = Extract<Item, { kind: 'plan' }>
type View = Extract<Item, { kind: 'view' }>

/** Acts on one person's plan as the person, or as a professional; what comes of it is held against who may. */
async function writes(
  { world, at }: Stage,
  about: string,
  by: string | undefined,
  may: boolean,
  work: (writer: Writer) => Promise<Outcome>,
): Promise<string | undefined> {
  const actor = [...world.members, ...world.people].find(({ id }) => id === (by ?? about))
  if (!actor) return undefined
  const author = by
    ? ({ side: 'professional', id: by, name: undefined } as const)
    : ({ side: 'person' } as const)
  const done = await world
    .as(actor, (tx) => work({ tx, keys: world.keys, personId: about, author, home: '/plan', at }))
    .catch(refusedByPostgres)
  const location = typeof done === 'object' && done.ok ? done.value.location : undefined
  allowed('an act on a plan', location !== undefined, may)
  return location
}

/** Row-level security throws where a route would not have come so far. */
export function refusedByPostgres(error: { code?: string }): 'absent' {
  if (error.code === '42501') return 'absent'
  throw error
}

/** The member whom a number names; none: the person. */
export const memberOf = ({ world }: Stage, who: number | undefined): string | undefined =>
  who === undefined ? undefined : one(world.members, who).id
/** Whether the person is still here, or a professional holds the section. */
export const mayBegin = (
  { model }: Stage,
  by: string | undefined,
  about: string,
  section: 'goals-and-plan' | 'visits',
) =>
  by === undefined ? model.people.has(about) : model.people.has(about) && mayWrite(model, by, about, section)

/** A version of which somebody sees that it stands, in a plan of somebody who is here. */
function head(stage: Stage, number: number, by: string | undefined): Version | undefined {
  const { model } = stage
  return chosen(
    model.items.filter(
      (item): item is Version =>
        item.kind === 'plan' &&
        !item.replacedAt &&
        (!by || !item.entry.awayAt) &&
        model.people.has(item.person),
    ),
    number,
  )
}
const seen = ({ model }: Stage, by: string | undefined, item: Item): boolean =>
  mayRead(model, by ? { as: 'professional', id: by } : { as: 'person', id: item.person }, item)

export const plan = {
  'begin in a plan': act(
    { person, by: author, kind: fc.constantFrom('goal', 'step', 'helps', 'note') },
    async (stage, step: { person: number; by: number | undefined; kind: string }) => {
      const { world, model, at } = stage
      const [about, by, word] = [one(world.people, step.person).id, memberOf(stage, step.by), world.word()]
      const may = mayBegin(stage, by, about, 'goals-and-plan') && (by === undefined || step.kind !== 'goal')
      const more: Record<string, string> = step.kind === 'goal' ? { 'level-hoped': 'As far as the gate' } : {}
      const form = formOf({ key: randomUUID(), kind: step.kind, words: word, owner: 'team', ...more })
      const location = await writes(stage, about, by, may, (writer) => beginInPlan(writer, form))
      if (!location) return
      const entry = { id: location.split('/').at(-1) ?? '', person: about, awayAt: undefined }
      model.items.push({
        kind: 'plan',
        word,
        id: await versionAt(stage, entry.id),
        person: about,
        at,
        entry,
        by,
      })
    },
    3,
  ),
  'change in a plan': act(
    { which, by: author },
    async (stage, step: { which: number; by: number | undefined }) => {
      const { world, model, at } = stage
      const by = memberOf(stage, step.by)
      const before = head(stage, step.which, by)
      const heads = model.items.filter(
        (item) => item.kind === 'plan' && item.entry === before?.entry && !item.replacedAt,
      )
      const goal =
        before &&
        (await world.look('select from concord.plan_entry where entry_id = $1 and kind = $2', [
          before.entry.id,
          'goal',
        ]))
      if (!before || (by && goal?.length)) return
      const word = world.word()
      const after = heads.map(({ id }) => id)
      const form = formOf({ key: randomUUID(), kind: 'note', words: word, after, 'level-hoped': 'Further' })
      const done = await writes(stage, before.person, by, seen(stage, by, before), (writer) =>
        changeInPlan(writer, before.entry.id, form),
      )
      if (!done) return
      // The person's words take the place of all that stood there; a professional's, of what they proposed before.
      for (const each of heads) if (!by || (each.kind === 'plan' && each.by === by)) each.replacedAt = at
      before.entry.awayAt = undefined
      const id = await versionAt(stage, before.entry.id)
      model.items.push({ kind: 'plan', word, id, person: before.person, at, entry: before.entry, by })
    },
    3,
  ),
  'see it differently': act(
    { which, by: author },
    async (stage, step: { which: number; by: number | undefined }) => {
      const by = memberOf(stage, step.by)
      const on = head(stage, step.which, by)
      if (!on) return
      const word = stage.world.word()
      const form = formOf({ key: randomUUID(), version: on.id, view: word })
      const done = await writes(stage, on.person, by, seen(stage, by, on), (writer) =>
        seeDifferently(writer, on.entry.id, form),
      )
      if (!done) return
      const rows = await stage.world.look(
        'select said_id as id from concord.plan_said where at = $1 and words is not null',
        [stage.at],
      )
      const id = String(rows[0]?.id)
      stage.model.items.push({
        kind: 'view',
        word,
        id,
        person: on.person,
        at: stage.at,
        on,
        withdrawn: false,
        place: by ?? '',
      })
    },
    2,
  ),
  'take a view back': act({ which }, async (stage, step: { which: number }) => {
    const { model } = stage
    const view = chosen(
      model.items.filter((item): item is View => item.kind === 'view' && !item.withdrawn),
      step.which,
    )
    if (!view || !model.people.has(view.person)) return
    const by = view.place || undefined
    const form = formOf({ said: view.id })
    const done = await writes(stage, view.person, by, seen(stage, by, view), (writer) =>
      withdrawView(writer, view.on.entry.id, form),
    )
    if (done) view.withdrawn = true
  }),
  'put away, or back': act(
    { which, away: fc.boolean() },
    async (stage, step: { which: number; away: boolean }) => {
      const on = head(stage, step.which, undefined)
      if (!on || step.away === (on.entry.awayAt !== undefined)) return
      const form = formOf({ key: randomUUID(), state: step.away ? 'put-away' : 'open' })
      await writes(stage, on.person, undefined, true, (writer) => moveInPlan(writer, on.entry.id, form))
      on.entry.awayAt = step.away ? stage.at : undefined
    },
  ),
}

async function versionAt({ world, at }: Stage, entry: string): Promise<string> {
  const sql = 'select version_id as id from concord.plan_version where entry_id = $1 and written_at = $2'
  return String((await world.look(sql, [entry, at]))[0]?.id)
}
