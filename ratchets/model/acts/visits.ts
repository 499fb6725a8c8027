import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { makeVisit } from '../../../app/capabilities/visits/actions.server.ts'
import {
  beginWithHelper,
  confirmWords,
  setReady,
} from '../../../app/capabilities/visits/agenda.actions.server.ts'
import { answerCheck, showCheck } from '../../../app/capabilities/visits/check.actions.server.ts'
import type { Actor } from '../../../app/capabilities/visits/contract.ts'
import { changeWords, writeEntry } from '../../../app/capabilities/visits/entries.actions.server.ts'
import type { Outcome } from '../../../app/capabilities/visits/outcome.ts'
import type { Tx } from '../../../app/platform/database/connection.ts'
import { formOf } from '../../../seeds/form.ts'
import { act, allowed, author, chosen, one, person, type Stage, which, yes } from '../act.ts'
import { heldBy, type Item, isFound, mayRead, type Visit } from '../oracle.ts'
import { mayBegin, memberOf, refusedByPostgres } from './plan.ts'

const long = 3 * 24 * 60 * 60 * 1000
type By = string | undefined

async function does(
  { world, at }: Stage,
  about: string,
  by: By,
  may: boolean,
  work: (tx: Tx, actor: Actor) => Promise<Outcome>,
): Promise<string | undefined> {
  const who = [...world.members, ...world.people].find(({ id }) => id === (by ?? about))
  if (!who) return undefined
  const actor = { personId: about, membershipId: by, base: '/visits', at }
  const done = await world.as(who, (tx) => work(tx, actor)).catch(refusedByPostgres)
  const location = typeof done === 'object' && done.ok ? done.value.location : undefined
  allowed('an act at a visit', location !== undefined, may)
  return location
}

/** Whether a visit is there for one of its two sides. */
function isThere({ model }: Stage, { person, ...visit }: Visit, by: By): boolean {
  if (!model.people.has(person)) return false
  if (by === undefined) return true
  const held = heldBy(model, { as: 'professional', id: by }, person).filter(
    ({ section }) => section === 'visits',
  )
  return held.length > 0 && isFound({ person, ...visit }, held)
}

/** Whether it is theirs to say how a visit was. */
function mayCheck(stage: Stage, visit: Visit, by: By): boolean {
  if (!isThere(stage, visit, by)) return false
  const { person, professional } = visit.checks
  if (person?.shown && professional?.shown) return false
  if (by === undefined) return true
  if (professional && professional.by !== by) return false
  return visit.with === undefined || visit.with === by || stage.model.teams.get(visit.with)?.has(by) === true
}

const known = (stage: Stage, number: number): Visit | undefined =>
  chosen(
    stage.model.visits.filter(({ person }) => stage.model.people.has(person)),
    number,
  )

type AtVisit = { which: number; by: number | undefined }

/** An act at one visit, by the person or by somebody who works here. */
const at = (work: (stage: Stage, visit: Visit, by: By, word: string) => Promise<void>, weight = 1) =>
  act(
    { which, by: author },
    async (stage, step: AtVisit) => {
      const visit = known(stage, step.which)
      if (visit) await work(stage, visit, memberOf(stage, step.by), stage.world.word())
    },
    weight,
  )

async function writes(stage: Stage, visit: Visit, by: By, kind: 'topic' | 'note', words: string) {
  const { world, model } = stage
  const form = formOf({ key: randomUUID(), words })
  const done = await does(stage, visit.person, by, isThere(stage, visit, by), (tx, actor) =>
    writeEntry(tx, world.keys, actor, { visitId: visit.id, kind }, form),
  )
  if (!done) return
  const [row] = await world.look(
    `select entry_id, version_id as id from concord.visit_version where person_id = $1 and written_at = $2`,
    [visit.person, stage.at],
  )
  const common = {
    word: words,
    id: String(row?.id),
    place: String(row?.entry_id),
    person: visit.person,
    at: stage.at,
  }
  model.items.push(
    kind === 'note' ? { ...common, kind: 'together', visit } : { ...common, kind: 'topic', visit, by },
  )
}

const persons = (
  work: (stage: Stage, visit: Visit, form: URLSearchParams) => (tx: Tx, actor: Actor) => Promise<Outcome>,
) =>
  at(async (stage, visit) => {
    const form = formOf({ key: randomUUID(), name: 'Robin' })
    await does(stage, visit.person, undefined, true, work(stage, visit, form))
  })

export const visits = {
  'make a visit': act(
    { person, by: author, with: fc.nat(7), past: yes },
    async (stage, step: { person: number; by: number | undefined; with: number; past: boolean }) => {
      const { world, model } = stage
      const [about, by, word] = [one(world.people, step.person).id, memberOf(stage, step.by), world.word()]
      const whom = [
        ...world.members.map(({ id }) => `professional:${id}`),
        ...world.teams.map(({ id }) => `team:${id}`),
      ][step.with]
      const on = new Date(stage.at.getTime() - long)
      const day = {
        'on-day': String(on.getUTCDate()),
        'on-month': String(on.getUTCMonth() + 1),
        'on-year': String(on.getUTCFullYear()),
      }
      const form = formOf({
        ...{
          key: randomUUID(),
          after: '',
          with: whom ?? 'nobody',
          setting: 'one-to-one',
          way: 'phone',
          join: word,
        },
        ...(step.past ? day : {}),
      })
      const may = mayBegin(stage, by, about, 'visits')
      const location = await does(stage, about, by, may, (tx, actor) =>
        makeVisit(tx, world.keys, actor, form, () => true),
      )
      if (!location) return
      const visit: Visit = {
        ...{
          id: location.split('/').at(-1) ?? '',
          person: about,
          with: whom?.split(':')[1],
          changedAt: stage.at,
        },
        ...{ endedAt: step.past ? new Date(on.setUTCHours(24, 0, 0, 0)) : undefined },
        ...{ shown: by !== undefined, readyAt: undefined, checks: {} },
      }
      model.visits.push(visit)
      model.items.push({ kind: 'visit', word, id: visit.id, person: about, at: stage.at, visit })
    },
    3,
  ),
  'write a topic': at((stage, visit, by, word) => writes(stage, visit, by, 'topic', word), 2),
  'write a note': at((stage, visit, by, word) => writes(stage, visit, by, 'note', word), 2),
  'change what stands at a visit': act(
    { which, by: author },
    async (stage, step: AtVisit) => {
      const { world, model } = stage
      const by = memberOf(stage, step.by)
      const all = model.items.filter(
        (item): item is Extract<Item, { kind: 'topic' | 'together' }> =>
          (item.kind === 'topic' || item.kind === 'together') &&
          !item.replacedAt &&
          model.people.has(item.person),
      )
      const before = chosen(all, step.which)
      if (!before) return
      const word = world.word()
      const form = formOf({ key: randomUUID(), words: word, after: before.id })
      const reads = by ? mayRead(model, { as: 'professional', id: by }, before) : true
      const may = reads && (before.kind === 'together' || (before.by === undefined) === (by === undefined))
      const done = await does(stage, before.person, by, may, (tx, actor) =>
        changeWords(tx, world.keys, actor, { visitId: before.visit.id, entryId: before.place ?? '' }, form),
      )
      if (!done) return
      before.replacedAt = stage.at
      const [row] = await world.look(
        'select version_id as id from concord.visit_version where person_id = $1 and written_at = $2',
        [before.person, stage.at],
      )
      model.items.push({ ...before, replacedAt: undefined, word, id: String(row?.id), at: stage.at })
    },
    2,
  ),
  'be ready, or not': act(
    { which, yes: fc.constantFrom(true, true, false) },
    async (stage, step: { which: number; yes: boolean }) => {
      const visit = known(stage, step.which)
      if (!visit) return
      const form = formOf({ key: randomUUID(), ready: step.yes ? 'yes' : 'no' })
      await does(stage, visit.person, undefined, true, (tx, actor) =>
        setReady(tx, stage.world.keys, actor, visit.id, form),
      )
      if (step.yes === (visit.readyAt !== undefined)) return
      visit.readyAt = step.yes ? stage.at : undefined
      visit.shown ||= step.yes
    },
    3,
  ),
  'somebody helps': persons(
    ({ world }, visit, form) =>
      (tx, actor) =>
        beginWithHelper(tx, world.keys, actor, visit.id, form),
  ),
  'confirm what a helper wrote': persons(
    ({ world }, visit, form) =>
      (tx, actor) =>
        confirmWords(tx, world.keys, actor, visit.id, form),
  ),
  'say how it was': at(async (stage, visit, by, word) => {
    const { world, model } = stage
    const form = formOf({ key: randomUUID(), heard: '2', words: word })
    const done = await does(stage, visit.person, by, mayCheck(stage, visit, by), (tx, actor) =>
      answerCheck(tx, world.keys, actor, visit.id, form),
    )
    if (!done) return
    visit.checks = {
      ...visit.checks,
      ...(by ? { professional: { by, shown: false } } : { person: { shown: false } }),
    }
    // Answers of one side take the place of their own.
    model.items = model.items.filter(
      (item) => item.kind !== 'check' || item.visit !== visit || item.by !== by,
    )
    model.items.push({ kind: 'check', word, id: visit.id, person: visit.person, at: stage.at, visit, by })
  }, 2),
  'show how it was, or not': act(
    { which, by: author, yes: fc.constantFrom(true, true, false) },
    async (stage, step: AtVisit & { yes: boolean }) => {
      const visit = known(stage, step.which)
      const by = memberOf(stage, step.by)
      const own = by ? visit?.checks.professional : visit?.checks.person
      if (!visit || !own || (visit.checks.person?.shown && visit.checks.professional?.shown)) return
      const form = formOf({ key: randomUUID(), show: step.yes ? 'yes' : 'no' })
      const done = await does(stage, visit.person, by, mayCheck(stage, visit, by), (tx, actor) =>
        showCheck(tx, stage.world.keys, actor, visit.id, form),
      )
      if (done) own.shown = step.yes
    },
    2,
  ),
}
